// Runs before every npm script, on whatever Node the machine has: plain JavaScript that an old Node
// can read, because the tools themselves would only fail with a strange error.
const NEEDED = [22, 12];

/**
 * Korean message about a Node version, `20.20.2`, that is too old; undefined for one that is not.
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
