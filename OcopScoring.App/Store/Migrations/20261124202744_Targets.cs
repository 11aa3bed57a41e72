using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OcopScoring.App.Store.Migrations
{
    /// <inheritdoc />
    public partial class Targets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "EditionId",
                table: "ProductRows",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "EditionSha256",
                table: "ProductRows",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "Targets",
                columns: table => new
                {
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Change = table.Column<int>(type: "INTEGER", nullable: false),
                    Recognised = table.Column<int>(type: "INTEGER", nullable: false),
                    FiveStars = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Targets", x => new { x.Year, x.Change });
                });

            // What a target was before must stay known: rows are added, never changed, whoever asks.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER Targets_NoUpdate BEFORE UPDATE ON Targets
                BEGIN SELECT RAISE(ABORT, 'Targets are append-only.'); END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER Targets_NoDelete BEFORE DELETE ON Targets
                BEGIN SELECT RAISE(ABORT, 'Targets are append-only.'); END;
                """);

            // INSERT OR REPLACE deletes without asking the trigger above.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER Targets_NoReplace BEFORE INSERT ON Targets
                WHEN EXISTS (SELECT 1 FROM Targets WHERE Year = NEW.Year AND Change = NEW.Change)
                BEGIN SELECT RAISE(ABORT, 'Targets are append-only.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Targets");

            migrationBuilder.DropColumn(
                name: "EditionId",
                table: "ProductRows");

            migrationBuilder.DropColumn(
                name: "EditionSha256",
                table: "ProductRows");
        }
    }
}
