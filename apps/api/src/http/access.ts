import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Permission, Role } from '#shared/auth/permissions';

export const ACCESS = Symbol('access');

/** Who may call a route. A route that does not say is refused to everybody. */
export type Access =
  { kind: 'public' } | { kind: 'signed-in' } | { kind: 'requires'; permission: Permission };

/** Anybody may call the route. */
export const Public = (): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS, { kind: 'public' } satisfies Access);

/** Any signed-in account may call the route. */
export const SignedIn = (): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS, { kind: 'signed-in' } satisfies Access);

/** An account whose role in the conference of the route (`:conference`) has the permission. */
export const Requires = (permission: Permission): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS, { kind: 'requires', permission } satisfies Access);

/** The signed-in account, and its role in the conference of the route; an Actor of the audit. */
export interface SignedInAccount {
  accountId: string;
  name: string;
}

/** The signed-in account in one conference of which it is a member. */
export class Viewer implements SignedInAccount {
  accountId: string;
  name: string;
  conferenceId: string;
  conferenceSlug: string;
  timeZone: string;
  role: Role;
}

export interface AuthenticatedRequest extends FastifyRequest {
  account?: SignedInAccount;
  viewer?: Viewer;
}

/** The Viewer of a route that `@Requires` a permission. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { viewer } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!viewer) throw new Error('@CurrentViewer() needs @Requires() on the route');
  return viewer;
});

/** The account of a route that is `@SignedIn` or `@Requires` a permission. */
export const CurrentAccount = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { account } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!account) throw new Error('@CurrentAccount() needs @SignedIn() on the route');
  return account;
});
