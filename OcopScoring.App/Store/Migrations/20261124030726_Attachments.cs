using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OcopScoring.App.Store.Migrations
{
    /// <inheritdoc />
    public partial class Attachments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Attachments",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    SessionId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StoredAt = table.Column<DateTimeOffset>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.Sha256);
                });

            // The record names these by their hash: added, never changed, whoever asks.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER Attachments_NoUpdate BEFORE UPDATE ON Attachments
                BEGIN SELECT RAISE(ABORT, 'Attachments are append-only.'); END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER Attachments_NoDelete BEFORE DELETE ON Attachments
                BEGIN SELECT RAISE(ABORT, 'Attachments are append-only.'); END;
                """);

            // INSERT OR REPLACE deletes without asking the trigger above.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER Attachments_NoReplace BEFORE INSERT ON Attachments
                WHEN EXISTS (SELECT 1 FROM Attachments WHERE Sha256 = NEW.Sha256)
                BEGIN SELECT RAISE(ABORT, 'Attachments are append-only.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Dropping the table drops its triggers.
            migrationBuilder.DropTable(
                name: "Attachments");
        }
    }
}
