using System.Globalization;
using OcopScoring.App.Verification;
using OcopScoring.Core.Record;
using OcopScoring.Core.Replay;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Verification;

/// <summary>Whatever is changed in the database of a sealed session is found, and named by the rule it breaks; what was not touched passes.</summary>
public sealed class TamperedDatabaseTests(SealedRoom room) : IClassFixture<SealedRoom>
{
    private static readonly string[] Columns = ["SessionId", "Version", "Type", "Shape", "At", "Actor", "CommandId", "Payload", "PreviousHash", "Hash"];

    // Of every column every seventh event, each column beginning at another: a few hundred verifications in a few seconds.
    private const int Stride = 7;

    public static TheoryData<string> ColumnNames => new(Columns);

    [Fact]
    public async Task What_was_not_touched_passes_at_five_levels_and_carries_the_printed_head()
    {
        await using var copy = await room.CopyAsync();

        foreach (var demanded in new[] { null, SealedOnDisk.Printed })
        {
            var report = await copy.VerifyAsync(demanded);
            Assert.Empty(report.Findings);
            Assert.Equal(Enum.GetValues<ReplayLevel>(), report.Levels.Select(level => level.Level));
            Assert.All(report.Levels, level => Assert.True(level is { Examined: > 0, Unexamined: 0 }, level.ToString()));
        }
    }

    [Theory, MemberData(nameof(ColumnNames))]
    public async Task Any_column_of_any_event(string column)
    {
        await using var copy = await room.CopyAsync("SELECT 1");
        for (var version = 1 + Array.IndexOf(Columns, column) % Stride; version <= SealedOnDisk.Record.Length; version += Stride)
        {
            foreach (var change in Changes(column))
            {
                var at = version.ToString(CultureInfo.InvariantCulture);
                await copy.HarmAsync($"CREATE TABLE Kept AS SELECT * FROM Events WHERE Version = {at}; UPDATE Events SET {column} = {change} WHERE Version = {at}");
                var findings = (await copy.VerifyAsync()).Findings.ToList();
                await copy.HarmAsync($"DELETE FROM Events WHERE Version NOT BETWEEN 1 AND {SealedOnDisk.Record.Length} OR Version = {at} OR SessionId <> '{SealedOnDisk.Id}'; INSERT INTO Events SELECT * FROM Kept; DROP TABLE Kept");

                // The last event taken away leaves a chain that holds; what was made from the record still tells of it.
                var rule = column is "SessionId" && version == SealedOnDisk.Record.Length ? ReplayRule.Views : ReplayRule.Chain;
                Assert.True(findings.Any(finding => finding.Rule == rule || finding is { Flaw: ReplayFlaw.NotExact, Version: var found } && found == version), $"{column} of event {at} set to {change}: {string.Join("; ", findings)}");
            }
        }

        Assert.Empty((await copy.VerifyAsync()).Findings);
    }

    [Theory]
    [InlineData("Type", "'khong-co'", ReplayRule.Form)]
    [InlineData("Shape", "99", ReplayRule.Form)]
    [InlineData("Shape", "'một'", ReplayRule.Form)]
    [InlineData("At", "'hôm qua'", ReplayRule.Form)]
    [InlineData("Actor", "'ai đó'", ReplayRule.Form)]
    [InlineData("CommandId", "lower(CommandId) || ''", ReplayRule.Form)]
    [InlineData("CommandId", "'không phải mã'", ReplayRule.Form)]
    [InlineData("Payload", "'{'", ReplayRule.Form)]
    [InlineData("Payload", "Payload || ' '", ReplayRule.Form)]
    [InlineData("Payload", "CAST(Payload AS BLOB)", ReplayRule.Form)]
    [InlineData("Payload", "Payload || char(0) || 'giấu'", ReplayRule.Form)]
    [InlineData("Version", "'năm'", ReplayRule.Chain)]
    public async Task Nonsense_in_a_column_is_a_finding_and_no_error(string column, string nonsense, ReplayRule rule)
    {
        // An id without letters is the same in capitals: one is taken that has some.
        await using var copy = await room.CopyAsync($"UPDATE Events SET {column} = {nonsense} WHERE Version = (SELECT MAX(Version) FROM Events WHERE upper(CommandId) <> lower(CommandId))");

        Assert.Contains((await copy.VerifyAsync()).Findings, finding => finding.Rule == rule);
    }

    [Theory]
    [InlineData("DELETE FROM Events WHERE Version = 40", ReplayRule.Chain)]
    [InlineData("DELETE FROM Events WHERE Version = 1", ReplayRule.Chain)]
    [InlineData("DELETE FROM Events WHERE Version = (SELECT MAX(Version) FROM Events)", ReplayRule.Views)]
    [InlineData("DELETE FROM Events", ReplayRule.Form)]
    [InlineData("DELETE FROM Events", ReplayRule.Views)]
    [InlineData("INSERT INTO Events SELECT SessionId, (SELECT MAX(Version) + 1 FROM Events), Type, Shape, At, Actor, CommandId, Payload, PreviousHash, Hash FROM Events WHERE Version = 40", ReplayRule.Chain)]
    [InlineData("INSERT INTO Events SELECT SessionId, -5, Type, Shape, At, Actor, CommandId, Payload, PreviousHash, Hash FROM Events WHERE Version = 40", ReplayRule.Chain)]
    [InlineData("UPDATE Events SET Version = 1000 WHERE Version = 40; UPDATE Events SET Version = 40 WHERE Version = 41; UPDATE Events SET Version = 41 WHERE Version = 1000", ReplayRule.Chain)]
    [InlineData("UPDATE Events SET Payload = (SELECT Payload FROM Events WHERE Version = 12) WHERE Version = 11", ReplayRule.Chain)]
    [InlineData("UPDATE Events SET Payload = replace(Payload, 'Sở Y tế', 'Sở Ngoại vụ') WHERE Type = 'council-seated'", ReplayRule.Chain)]
    [InlineData("UPDATE Attachments SET Bytes = X'255044462D' WHERE rowid = 1", ReplayRule.Document)]
    [InlineData("UPDATE Attachments SET Sha256 = 'x' WHERE rowid = 2", ReplayRule.Document)]
    [InlineData("DELETE FROM Attachments WHERE rowid = 3", ReplayRule.Document)]
    [InlineData("DELETE FROM Commands WHERE rowid = 5", ReplayRule.Views)]
    [InlineData("INSERT INTO Commands VALUES ('0198F1D2-0000-7000-8000-000000000001', 'phien-mau')", ReplayRule.Views)]
    [InlineData("UPDATE Commands SET SessionId = 'khac' WHERE rowid = 5", ReplayRule.Views)]
    [InlineData("DELETE FROM SessionRows", ReplayRule.Views)]
    [InlineData("DELETE FROM ProductRows WHERE Id = 'sp1'", ReplayRule.Views)]
    [InlineData("INSERT INTO ProductRows SELECT SessionId, 'sp9', 9, Code, Name, Producer, SetId, Stage, Counted, Sum, Outcome, Stars, EditionId, EditionSha256 FROM ProductRows WHERE Id = 'sp1'", ReplayRule.Views)]
    public async Task Whatever_is_taken_away_put_in_or_swapped(string harm, ReplayRule rule)
    {
        await using var copy = await room.CopyAsync(harm);

        Assert.Contains((await copy.VerifyAsync()).Findings, finding => finding.Rule == rule);
    }

    [Theory]
    [InlineData("SessionRows", "Id")]
    [InlineData("ProductRows", "SessionId", "Id")]
    public async Task Any_column_of_a_row_made_from_the_record(string table, params string[] keys)
    {
        await using var copy = await room.CopyAsync();
        var columns = (await copy.Room.AskAsync<string>($"SELECT group_concat(name) FROM pragma_table_info('{table}')"))!.Split(',');
        foreach (var column in columns.Except(keys, StringComparer.Ordinal))
        {
            await copy.HarmAsync($"CREATE TABLE Kept AS SELECT * FROM {table}; UPDATE {table} SET {column} = 77");
            var findings = (await copy.VerifyAsync()).Findings.ToList();
            await copy.HarmAsync($"DELETE FROM {table}; INSERT INTO {table} SELECT * FROM Kept; DROP TABLE Kept");

            Assert.NotEmpty(findings);
            Assert.All(findings, finding => Assert.True(finding.Flaw is ReplayFlaw.OtherRow { Found: "77" } row && row.Table == table && row.Column == column, finding.ToString()));
        }

        Assert.Empty((await copy.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task An_event_of_another_session_is_no_event_of_this_one()
    {
        await using var copy = await room.CopyAsync("SELECT 1");
        await new OcopScoring.Tests.Desk.Council(copy.Room.Desk).OpenAsync();
        await copy.HarmAsync("UPDATE Events SET (Type, Payload, Hash, PreviousHash) = (SELECT Type, Payload, Hash, PreviousHash FROM Events WHERE SessionId = 'phien-thu' AND Version = 2) WHERE SessionId = 'phien-mau' AND Version = 2");

        Assert.Contains((await copy.VerifyAsync()).Findings, finding => finding is { Version: 2, Rule: ReplayRule.Chain });
    }

    [Fact]
    public async Task A_tail_cut_off_with_all_that_told_of_it_is_found_by_the_printed_head_alone()
    {
        var last = SealedOnDisk.Printed.Count - 3;
        await using var copy = await room.CopyAsync($"DELETE FROM Events WHERE Version > {last.ToString(CultureInfo.InvariantCulture)}; DELETE FROM Commands WHERE CommandId NOT IN (SELECT CommandId FROM Events)");
        await OcopScoring.Tests.Views.Rows.Keeper(copy.Room).RebuildAsync();

        Assert.Empty((await copy.VerifyAsync()).Findings);
        var finding = Assert.Single((await copy.VerifyAsync(SealedOnDisk.Printed)).Findings);
        Assert.Equal((ReplayRule.Head, new ReplayFlaw.CutOff(SealedOnDisk.Printed.Count, last)), (finding.Rule, finding.Flaw));
    }

    [Fact]
    public async Task A_wrong_pair_is_not_the_one_this_record_carries()
    {
        await using var copy = await room.CopyAsync();

        var finding = Assert.Single((await copy.VerifyAsync(SealedOnDisk.Printed with { Hash = new string('0', 64) })).Findings);

        Assert.Equal((SealedOnDisk.Printed.Count, ReplayRule.Head), (finding.Version, finding.Rule));
    }

    [Fact]
    public async Task A_pair_typed_wrong_puts_no_session_under_suspicion_but_what_was_changed_does()
    {
        await using var copy = await room.CopyAsync();
        var list = copy.Room.Get<AuditList>();

        Assert.Equal(ReplayRule.Head, Assert.Single((await copy.VerifyAsync(SealedOnDisk.Printed with { Hash = new string('a', 64) })).Findings).Rule);
        Assert.Empty(await list.FlawedAsync());

        await copy.HarmAsync("DROP TRIGGER Events_NoUpdate; UPDATE Events SET Payload = replace(Payload, 'Sở Y tế', 'Sở Ngoại vụ') WHERE Type = 'council-seated'");
        await copy.VerifyAsync();
        Assert.Equal([SealedOnDisk.Id], await list.FlawedAsync());
    }

    private static IEnumerable<string> Changes(string column) => column switch
    {
        "SessionId" => ["'khac'"],
        "Version" => ["1000"],
        "Type" => ["CASE Type WHEN 'note-recorded' THEN 'session-opened' ELSE 'note-recorded' END", "Type || 'x'"],
        "Shape" => ["2"],
        "At" => ["replace(At, '2026-08', '2026-07')", "At || ' '"],
        "Actor" => ["'seat/khac'"],
        "CommandId" => ["'0198F1D2-0000-7000-8000-0000000000AB'"],
        "Payload" => ["'{}'", "Payload || char(0)"],
        _ => [$"'{new string('7', 64)}'"],
    };
}
