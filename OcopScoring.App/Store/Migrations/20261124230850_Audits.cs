using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OcopScoring.App.Store.Migrations
{
    /// <inheritdoc />
    public partial class Audits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Accesses",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    SessionId = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accesses", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Verifications",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    SessionId = table.Column<string>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", nullable: false),
                    Events = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<string>(type: "TEXT", nullable: true),
                    Demanded = table.Column<string>(type: "TEXT", nullable: true),
                    Findings = table.Column<int>(type: "INTEGER", nullable: false),
                    Levels = table.Column<string>(type: "TEXT", nullable: false),
                    Listed = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verifications", x => x.Number);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Accesses_SessionId",
                table: "Accesses",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_Verifications_SessionId",
                table: "Verifications",
                column: "SessionId");

            // Who looked at what, and what verifications came to, must stay known: rows are added, never changed, whoever asks.
            foreach (var table in new[] { "Accesses", "Verifications" })
            {
                migrationBuilder.Sql(
                    $"""
                    CREATE TRIGGER {table}_NoUpdate BEFORE UPDATE ON {table}
                    BEGIN SELECT RAISE(ABORT, '{table} are append-only.'); END;
                    """);
                migrationBuilder.Sql(
                    $"""
                    CREATE TRIGGER {table}_NoDelete BEFORE DELETE ON {table}
                    BEGIN SELECT RAISE(ABORT, '{table} are append-only.'); END;
                    """);

                // INSERT OR REPLACE deletes without asking the trigger above.
                migrationBuilder.Sql(
                    $"""
                    CREATE TRIGGER {table}_NoReplace BEFORE INSERT ON {table}
                    WHEN EXISTS (SELECT 1 FROM {table} WHERE Number = NEW.Number)
                    BEGIN SELECT RAISE(ABORT, '{table} are append-only.'); END;
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Accesses");

            migrationBuilder.DropTable(
                name: "Verifications");
        }
    }
}
