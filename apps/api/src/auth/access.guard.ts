import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { roleMay } from '#shared/auth/permissions';
import type { Settings } from '../config/settings.js';
import { SETTINGS } from '../config/settings.module.js';
import { isAllowedOrigin } from '../http/origin.js';
import { Problem } from '../http/problem.js';
import { ACCESS, type Access, type AuthenticatedRequest } from '../http/access.js';
import { SessionsService } from './sessions.service.js';

/** The one gate of every route: deny by default, the same site, a live session, the permission. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const token = request.cookies?.[this.sessions.cookieName];
    this.checkOrigin(request);
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!access) throw new Problem('not_found');
    if (access.kind === 'public') return true;
    const { conference } = request.params as { conference?: string };
    const caller = token ? await this.sessions.caller(token, conference) : undefined;
    if (!caller) throw new Problem('not_signed_in');
    request.account = { accountId: caller.accountId, name: caller.name };
    if (access.kind === 'signed-in') return true;
    const { conferenceId, conferenceSlug, timeZone, role } = caller;
    if (!conferenceId || !conferenceSlug || !timeZone || !role) throw new Problem('not_found');
    if (!roleMay(role, access.permission)) throw new Problem('not_allowed');
    request.viewer = {
      ...request.account,
      conferenceId,
      conferenceSlug,
      timeZone,
      role,
    };
    return true;
  }

  private checkOrigin(request: AuthenticatedRequest): void {
    const facts = {
      method: request.method,
      origin: request.headers.origin,
      fetchSite: request.headers['sec-fetch-site'],
      host: request.headers.host,
      hasCookie: request.headers.cookie !== undefined,
    };
    if (!isAllowedOrigin(facts, this.settings.publicUrl)) throw new Problem('foreign_origin');
  }
}
