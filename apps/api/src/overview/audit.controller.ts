import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AuditQuery, type AuditView } from '#shared/audit';
import type { Page } from '#shared/page';
import { CurrentViewer, Requires, Viewer } from '../auth/access.js';
import { Answers } from '../http/answers.js';

@ApiTags('audit')
@Controller('api/v1/conferences/:conference/audit')
export class AuditController {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @Get()
  @Requires('audit.read')
  @Answers('Page<AuditView>')
  @ApiOperation({ summary: 'Who did what, newest first' })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: AuditQuery,
  ): Promise<Page<AuditView>> {
    const { page, pageSize } = query;
    const filter = `conference_id = $1 AND ($2::text IS NULL OR entity = $2)
      AND ($3::text IS NULL OR entity_id = $3)
      AND ($4::text IS NULL OR strpos(lower(actor || ' ' || action), lower($4)) > 0)`;
    const values = [
      viewer.conferenceId,
      query.entity ?? null,
      query.entityId ?? null,
      query.q ?? null,
    ];
    const items = await this.dataSource.query<AuditView[]>(
      `SELECT id::text, actor, action, entity, entity_id AS "entityId", before, after, at FROM audit_entries
       WHERE ${filter} ORDER BY audit_entries.id DESC LIMIT $5 OFFSET $6`,
      [...values, pageSize, (page - 1) * pageSize],
    );
    const [{ total } = { total: 0 }] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM audit_entries WHERE ${filter}`,
      values,
    );
    return { items, total, page, pageSize };
  }
}
