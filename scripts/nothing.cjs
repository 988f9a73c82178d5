// Stands in for a module of Node that a bundled package asks for and never uses here.
module.exports = {};
