using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OcopScoring.App.Accounts;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Accounts;

/// <summary>What a code of a seat opens, where, and how it ends.</summary>
public sealed class SeatCodeTests
{
    [Fact]
    public async Task A_code_is_the_first_devices_until_the_secretary_moves_it()
    {
        await using var room = await CouncilRoom.OpenAsync();
        var code = await room.IssueAsync("ct");

        Assert.Equal(CodeOutcome.Right, (await room.Codes.TryAsync(room.Session, "ct", code.Digits, "máy 1")).Outcome);
        Assert.Equal(CodeOutcome.Right, (await room.Codes.TryAsync(code.Token, "máy 1")).Outcome);
        Assert.Equal(CodeOutcome.OtherDevice, (await room.Codes.TryAsync(room.Session, "ct", code.Digits, "máy 2")).Outcome);
        Assert.Equal(CodeOutcome.OtherDevice, (await room.Codes.TryAsync(code.Token, "máy 2")).Outcome);

        await room.Codes.MoveAsync(room.Session, "ct", AdminLog.Console);

        Assert.Equal(CodeOutcome.Right, (await room.Codes.TryAsync(room.Session, "ct", code.Digits, "máy 2")).Outcome);
        Assert.Equal(CodeOutcome.OtherDevice, (await room.Codes.TryAsync(code.Token, "máy 1")).Outcome);
    }

    [Fact]
    public async Task Five_wrong_ones_in_a_row_end_a_code_and_a_right_one_begins_the_count_anew()
    {
        await using var room = await CouncilRoom.OpenAsync();
        var code = await room.IssueAsync("ct");
        async Task<CodeOutcome> TryAsync(string digits) => (await room.Codes.TryAsync(room.Session, "ct", digits, "máy")).Outcome;

        for (var i = 1; i < SeatCodes.MostFailures; i++)
            Assert.Equal(CodeOutcome.WrongDigits, await TryAsync(CouncilRoom.OtherThan(code.Digits)));

        Assert.Equal(CodeOutcome.Right, await TryAsync(code.Digits));
        for (var i = 1; i < SeatCodes.MostFailures; i++)
            Assert.Equal(CodeOutcome.WrongDigits, await TryAsync(CouncilRoom.OtherThan(code.Digits)));

        Assert.Equal(CodeOutcome.UsedUp, await TryAsync(CouncilRoom.OtherThan(code.Digits)));
        Assert.Equal(CodeOutcome.NoCode, await TryAsync(code.Digits));
        Assert.Equal(CodeOutcome.NoCode, (await room.Codes.TryAsync(code.Token, "máy")).Outcome);
    }

    [Fact]
    public async Task Of_many_devices_at_once_one_gets_the_seat()
    {
        await using var room = await CouncilRoom.OpenAsync();
        var code = await room.IssueAsync("ct");

        var answers = await Task.WhenAll(Enumerable.Range(1, 20).Select(i => room.Codes.TryAsync(code.Token, FormattableString.Invariant($"máy {i}"))));

        Assert.Single(answers, answer => answer.Outcome == CodeOutcome.Right);
        Assert.Equal(19, answers.Count(answer => answer.Outcome == CodeOutcome.OtherDevice));
    }

    [Fact]
    public async Task However_many_guesses_come_at_once_no_more_than_five_are_looked_at()
    {
        await using var room = await CouncilRoom.OpenAsync();
        var code = await room.IssueAsync("ct");

        await Task.WhenAll(Enumerable.Range(1, 12).Select(_ => room.Codes.TryAsync(room.Session, "ct", CouncilRoom.OtherThan(code.Digits), "máy")));

        Assert.Equal(CodeOutcome.NoCode, (await room.Codes.TryAsync(room.Session, "ct", code.Digits, "máy")).Outcome);
    }

    [Fact]
    public async Task A_new_code_ends_the_old_one_and_a_revoked_one_opens_nothing()
    {
        await using var room = await CouncilRoom.OpenAsync();
        var old = await room.IssueAsync("ct");
        var fresh = await room.IssueAsync("ct");

        Assert.Equal(CodeOutcome.NoCode, (await room.Codes.TryAsync(old.Token, "máy")).Outcome);
        await room.Codes.RevokeAsync(room.Session, "ct", AdminLog.Console);
        Assert.Equal(CodeOutcome.NoCode, (await room.Codes.TryAsync(fresh.Token, "máy")).Outcome);

        var log = await room.Program.Services.GetRequiredService<AdminLog>().ReadAsync(1);
        Assert.Equal(["seat-code-revoked", "seat-code-issued", "seat-code-issued"], log.Rows.Take(3).Select(row => row.What));
        Assert.All(log.Rows.Take(3), row => Assert.Equal((room.Session, """{"seat":"ct"}"""), (row.About, row.Details)));
    }

    [Fact]
    public async Task Neither_digits_nor_tokens_are_found_in_the_database_or_in_what_is_logged()
    {
        var heard = new Ear();
        await using var room = await CouncilRoom.OpenAsync(new OfficeProgram(services => services.AddSingleton<ILoggerProvider>(heard)));
        var code = await room.IssueAsync("ct");
        using var client = room.Program.CreateClient();
        (await room.TypeAsync(client, "ct", CouncilRoom.OtherThan(code.Digits))).Dispose();
        (await room.TypeAsync(client, "ct", code.Digits)).Dispose();
        await client.GetStringAsync(new Uri("/vao-phong/" + code.Token, UriKind.Relative), TestContext.Current.CancellationToken);
        var screen = await room.Program.Services.GetRequiredService<ScreenLinks>().IssueAsync(room.Session, AdminLog.Console);
        (await client.GetAsync(new Uri($"/man-hinh/{room.Session}/{screen}", UriKind.Relative), TestContext.Current.CancellationToken)).Dispose();

        var kept = heard.All + string.Concat(Directory.EnumerateFiles(room.Program.DataFolder, "*", SearchOption.AllDirectories).Select(Read));

        Assert.Contains(room.Session, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(code.Token, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(screen, kept, StringComparison.Ordinal);

        // Six digits in the middle of a hash or of a moment are nobody's code.
        Assert.DoesNotMatch(new Regex($"(?<![0-9A-Za-z.]){code.Digits}(?![0-9A-Za-z])", RegexOptions.None, TimeSpan.FromSeconds(20)), kept);
    }

    private static string Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
