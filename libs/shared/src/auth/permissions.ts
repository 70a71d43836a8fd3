/** What an account may do in one conference. Routes and buttons use the same words. */
export const PERMISSIONS = [
  'conference.read',
  'conference.edit',
  'programme.read',
  'programme.edit',
  'release.publish',
  'registration.read',
  'registration.decide',
  'mail.read',
  'mail.send',
  'audit.read',
  'team.edit',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = ['owner', 'organiser', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

const VIEWER: readonly Permission[] = ['conference.read', 'programme.read', 'registration.read'];
const ORGANISER: readonly Permission[] = [
  ...VIEWER,
  'conference.edit',
  'programme.edit',
  'release.publish',
  'registration.decide',
  'mail.read',
  'mail.send',
  'audit.read',
];

const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  viewer: VIEWER,
  organiser: ORGANISER,
  owner: [...ORGANISER, 'team.edit'],
};

export function permissionsOf(role: Role): readonly Permission[] {
  return ROLE_PERMISSIONS[role];
}

export function roleMay(role: Role, permission: Permission): boolean {
  return ROLE_PERMISSIONS[role].includes(permission);
}
