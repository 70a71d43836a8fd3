import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';
import { ACCESS, type Access } from '../../apps/api/src/http/access.js';
import { multipart, MULTIPART_TYPE } from './multipart.js';

/** Nest's number for a body among the arguments of a route. */
const BODY_ARGUMENT = 3;

export interface Route {
  method: string;
  path: string;
  controller: string;
  handler: string;
  access: Access | undefined;
  /** The class of the body, where the route takes one. */
  body: Type | undefined;
  /** Whether the body is a form with a file. */
  takesUpload: boolean;
}

/** Every route of every controller, with who may call it. */
export function routesOf(app: NestFastifyApplication): Route[] {
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap(({ metatype }) => {
    const controller = metatype as Type;
    const prototype = controller.prototype as Record<string, Function>;
    return scanner.getAllMethodNames(prototype).flatMap((handler) => routesAt(controller, handler));
  });
}

/** Addresses of the paths of routes: each with every value of each part that its path names, such as `:panel`. */
export function addressesOf(
  routes: readonly string[],
  values: readonly (readonly [part: string | RegExp, values: readonly string[]])[],
): string[] {
  return routes.flatMap((path) =>
    values.reduce<string[]>(
      (found, [part, all]) =>
        found.flatMap((one) =>
          one.search(part) >= 0 ? all.map((value) => one.replace(part, value)) : [one],
        ),
      [path],
    ),
  );
}

function routesAt(controller: Type, handler: string): Route[] {
  const method = (controller.prototype as Record<string, Function>)[handler]!;
  const verb = Reflect.getMetadata(METHOD_METADATA, method) as number | undefined;
  if (verb === undefined) return [];
  const access: Access | undefined =
    Reflect.getMetadata(ACCESS, method) ?? Reflect.getMetadata(ACCESS, controller);
  const body = bodyOf(controller, handler);
  const config = Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, method) as
    { upload?: boolean } | undefined;
  return paths(controller, method).map((path) => ({
    method: RequestMethod[verb]!,
    path,
    controller: controller.name,
    handler,
    access,
    body,
    takesUpload: config?.upload === true,
  }));
}

function paths(controller: Type, method: Function): string[] {
  const of = (target: object) =>
    [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat();
  return of(controller).flatMap((base) =>
    of(method).map((path) => `/${base}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')),
  );
}

function bodyOf(controller: Type, handler: string): Type | undefined {
  const taken = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) ?? {}) as Record<
    string,
    { index: number }
  >;
  const key = Object.keys(taken).find((name) => name.startsWith(`${BODY_ARGUMENT}:`));
  if (key === undefined) return undefined;
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype, handler) as Type[];
  return types[taken[key]!.index];
}

/** A body of the kind that a route takes, with its type: an empty object, form, or form with a file. */
export function emptyBodyOf({ path, takesUpload }: Route): { type: string; body: string } {
  if (takesUpload) return { type: MULTIPART_TYPE, body: multipart([]).toString() };
  return path.startsWith('/api/')
    ? { type: 'application/json', body: '{}' }
    : { type: 'application/x-www-form-urlencoded', body: '' };
}
