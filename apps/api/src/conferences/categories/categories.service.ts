import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUUID } from 'class-validator';
import type { DataSource } from 'typeorm';
import type { CategoryInput, CategoryView } from '#shared/conferences/conference';
import { type Actor, recordAudit } from '../../audit/record-audit.js';
import { FOR_UPDATE, inTransaction } from '../../database/transaction.js';
import { found, Problem, staleVersion } from '../../http/problem.js';
import { findCategory } from './categories.queries.js';
import { Category } from './category.entity.js';

@Injectable()
export class CategoriesService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Changes one category; a capacity below the places already taken is refused as `category_full`. */
  async update(
    conferenceId: string,
    actor: Actor,
    id: string,
    input: CategoryInput,
  ): Promise<CategoryView> {
    if (!isUUID(id)) throw new Problem('not_found');
    return inTransaction(this.dataSource, async (manager) => {
      await manager.findOne(Category, { where: { id, conferenceId }, lock: FOR_UPDATE });
      const before = await found(findCategory(manager, conferenceId, id));
      if (before.version !== input.version) throw staleVersion(before);
      await manager.update(
        Category,
        { id, conferenceId },
        {
          name: input.name,
          hint: input.hint,
          capacity: input.capacity ?? null,
          approval: input.approval,
          version: before.version + 1,
        },
      );
      const after = await found(findCategory(manager, conferenceId, id));
      await recordAudit(manager, actor, {
        conferenceId,
        action: 'category.edit',
        entity: 'category',
        entityId: id,
        before,
        after,
      });
      return after;
    });
  }
}
