import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from "typeorm";
import { EncryptedColumn } from "@quyu/kernel";
import { InRegion } from "../region/region.entity";

@Entity("person")
@Directive('@key(fields: "id")')
@ObjectType({ description: "任职或登记在册的人员" })
export class Person {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "人员编号" })
  id!: string;

  @InRegion() regionCode!: string;
  // Neither has a field: answers give them masked, unless a public post opens the name.
  @EncryptedColumn("person.name") name!: string;
  @EncryptedColumn("person.phone", { nullable: true }) phone!: string | null;

  @Column("int", { default: 1 }) version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;

  /** Set by the loader: whether a public post is held now. */
  holdsPublicPost?: boolean;
  /** Set where the record was opened for a stated reason, which stands in the read ledger. */
  isRevealed?: boolean;
  /** Set where the phone was asked for, for a stated reason, which stands in the read ledger. */
  isPhoneRevealed?: boolean;
}
