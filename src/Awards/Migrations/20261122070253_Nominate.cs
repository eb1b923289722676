using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace EdiRegion.Awards.Migrations
{
    /// <inheritdoc />
    public partial class Nominate : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "writers_version",
                schema: "awards",
                table: "nominations",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "written_at",
                schema: "awards",
                table: "nominations",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<bool>(
                name: "by_writer",
                schema: "awards",
                table: "nomination_history",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "answer_links",
                schema: "awards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nomination_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    replaced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_answer_links_nominations_nomination_id",
                        column: x => x.nomination_id,
                        principalSchema: "awards",
                        principalTable: "nominations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attachments",
                schema: "awards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    nomination_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    evidence = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    media_type = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachments", x => x.id);
                    table.ForeignKey(
                        name: "fk_attachments_nominations_nomination_id",
                        column: x => x.nomination_id,
                        principalSchema: "awards",
                        principalTable: "nominations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consent_ledger",
                schema: "awards",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    nomination_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    link_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: false),
                    publish = table.Column<bool>(type: "boolean", nullable: false),
                    photo = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent_ledger", x => x.id);
                    table.ForeignKey(
                        name: "fk_consent_ledger_nominations_nomination_id",
                        column: x => x.nomination_id,
                        principalSchema: "awards",
                        principalTable: "nominations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "known_evidence",
                schema: "awards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    expires = table.Column<DateOnly>(type: "date", nullable: true),
                    verified = table.Column<bool>(type: "boolean", nullable: false),
                    may_be_shared = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_evidence", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "nomination_keys",
                schema: "awards",
                columns: table => new
                {
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    email = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nomination_keys", x => x.key_hash);
                });

            migrationBuilder.CreateTable(
                name: "start_links",
                schema: "awards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cycle = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_start_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_start_links_cycles_cycle",
                        column: x => x.cycle,
                        principalSchema: "awards",
                        principalTable: "cycles",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attachment_contents",
                schema: "awards",
                columns: table => new
                {
                    attachment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment_contents", x => x.attachment_id);
                    table.ForeignKey(
                        name: "fk_attachment_contents_attachments_attachment_id",
                        column: x => x.attachment_id,
                        principalSchema: "awards",
                        principalTable: "attachments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_answer_links_nomination_id",
                schema: "awards",
                table: "answer_links",
                column: "nomination_id");

            migrationBuilder.CreateIndex(
                name: "ix_answer_links_token_hash",
                schema: "awards",
                table: "answer_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attachments_nomination_id_number",
                schema: "awards",
                table: "attachments",
                columns: new[] { "nomination_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consent_ledger_nomination_id_id",
                schema: "awards",
                table: "consent_ledger",
                columns: new[] { "nomination_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_known_evidence_organisation",
                schema: "awards",
                table: "known_evidence",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "ix_start_links_cycle",
                schema: "awards",
                table: "start_links",
                column: "cycle");

            migrationBuilder.CreateIndex(
                name: "ix_start_links_email_at",
                schema: "awards",
                table: "start_links",
                columns: new[] { "email", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_start_links_token_hash",
                schema: "awards",
                table: "start_links",
                column: "token_hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answer_links",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "attachment_contents",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "consent_ledger",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "known_evidence",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "nomination_keys",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "start_links",
                schema: "awards");

            migrationBuilder.DropTable(
                name: "attachments",
                schema: "awards");

            migrationBuilder.DropColumn(
                name: "writers_version",
                schema: "awards",
                table: "nominations");

            migrationBuilder.DropColumn(
                name: "written_at",
                schema: "awards",
                table: "nominations");

            migrationBuilder.DropColumn(
                name: "by_writer",
                schema: "awards",
                table: "nomination_history");
        }
    }
}
