// The one door of the package: workers would outlive an interruption, so it never starts any.
import { configure } from '@zip.js/zip.js';

configure({ useWebWorkers: false });

export {
  ERR_AMBIGUOUS_ARCHIVE, ERR_ENCRYPTED, ERR_ENCRYPTED_CENTRAL_DIRECTORY, ERR_EOCDR_NOT_FOUND, ERR_INVALID_COMPRESSED_DATA,
  ERR_INVALID_CRC32, ERR_INVALID_PASSWORD, ERR_INVALID_UNCOMPRESSED_SIZE,
  ERR_INVALID_AUTHENTICATION_CODE, ERR_SPLIT_ZIP_FILE, ERR_UNSUPPORTED_COMPRESSION, ERR_UNSUPPORTED_ENCRYPTION,
  Reader, WARNING_APPENDED_DATA, WARNING_PREPENDED_DATA, ZipReader, ZipWriter,
} from '@zip.js/zip.js';
export type { Entry, FileEntry } from '@zip.js/zip.js';
