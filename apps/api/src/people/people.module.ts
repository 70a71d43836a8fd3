import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Person } from './person.entity.js';

@Module({ imports: [TypeOrmModule.forFeature([Person])] })
export class PeopleModule {}
