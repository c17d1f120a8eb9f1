import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DemoPeople } from './demo-people.js';
import { UserEntity } from './user.entity.js';
import { UserLookup } from './user-lookup.js';
import { UsersController } from './users.controller.js';
import { UsersService } from './users.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([UserEntity])],
  controllers: [UsersController],
  providers: [UsersService, UserLookup, DemoPeople],
  exports: [UsersService],
})
export class UsersModule {}
