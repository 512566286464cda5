// The NestJS + Prisma peer. Decorators are called by hand, as Node strips types but makes no decorators;
// what Nest sees is the same. Plain JavaScript, because its packages are not installed for type checks.
import 'reflect-metadata';
import {
  Body,
  Controller,
  Get,
  Module,
  Patch,
  Req,
  UnauthorizedException,
  UseGuards,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { PrismaPg } from '@prisma/adapter-pg';
import { importJWK, jwtVerify } from 'jose';
import { answerParent } from '../../harness/answer-parent.ts';
import { PrismaClient } from './generated/client.ts';

const key = await importJWK(JSON.parse(process.env.PUBLIC_KEY), 'EdDSA');
const adapter = new PrismaPg({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.POOL),
});
const prisma = new PrismaClient({ adapter });

const ME = {
  id: true,
  name: true,
  language: true,
  zone: true,
  role: true,
  createdAt: true,
  leavingAt: true,
};

/** Checks the bearer token of each request. */
class BearerGuard {
  async canActivate(context) {
    const request = context.switchToHttp().getRequest();
    const [, token] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
    if (!token) throw new UnauthorizedException();
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['EdDSA'],
      issuer: 'madang',
      audience: 'madang-api',
    });
    request.personId = payload.sub;
    return true;
  }
}

function view({ id, name, language, zone, role, createdAt, leavingAt }, email) {
  const hue = Number.parseInt(id.slice(-6), 16) % 360;
  const times = { createdAt: createdAt.toISOString(), leavingAt: leavingAt?.toISOString() ?? null };
  return { id, name, email, role, language, zone, hue, ...times };
}

class ProfilesController {
  async readMe(request) {
    const { personId } = request;
    const [person, password] = await Promise.all([
      prisma.person.findUnique({ where: { id: personId }, select: ME }),
      prisma.password.findUnique({ where: { personId }, select: { email: true } }),
    ]);
    return view(person, password?.email ?? null);
  }

  async updateMe(request, body) {
    const { personId } = request;
    const { name, language, zone } = body;
    const person = await prisma.person.update({
      where: { id: personId },
      data: { name, language, zone, updatedAt: new Date() },
      select: ME,
    });
    const password = await prisma.password.findUnique({
      where: { personId },
      select: { email: true },
    });
    return view(person, password?.email ?? null);
  }
}

function method(name, ...decorators) {
  const target = ProfilesController.prototype;
  for (const decorate of decorators) {
    decorate(target, name, Object.getOwnPropertyDescriptor(target, name));
  }
}
Controller('api/identity/profiles')(ProfilesController);
method('readMe', Get('me'), UseGuards(BearerGuard));
Req()(ProfilesController.prototype, 'readMe', 0);
method('updateMe', Patch('me'), UseGuards(BearerGuard));
Req()(ProfilesController.prototype, 'updateMe', 0);
Body()(ProfilesController.prototype, 'updateMe', 1);

class AppModule {}
Module({ controllers: [ProfilesController] })(AppModule);

const app = await NestFactory.create(AppModule, new FastifyAdapter(), {
  logger: ['error', 'warn'],
});
await app.listen(0, '127.0.0.1');
const { port } = app.getHttpServer().address();
answerParent(`http://127.0.0.1:${port}`, async () => {
  await app.close();
  await prisma.$disconnect();
});
