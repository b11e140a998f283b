// Runs before every npm script, with the installed Node, because in an old Node the tools fail with
// unclear errors. It must be plain JavaScript that an old Node can run.
const NEEDED = [22, 12];

/**
 * Korean message about a Node version that is too old (`20.20.2`); undefined if the version is
 * supported.
 * @param {string} version
 * @returns {string | undefined}
 */
export function findNodeComplaint(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return undefined;
  return `Node ${NEEDED.join('.')} 이상이 필요합니다. 지금은 ${version}입니다. npm ci를 옵션 없이 다시 실행하거나 Node를 새로 설치해 주세요.`;
}

const complaint = findNodeComplaint(process.versions.node);
if (complaint) {
  console.error(complaint);
  process.exit(1);
}
