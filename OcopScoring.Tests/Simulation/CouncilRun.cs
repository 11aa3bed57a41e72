using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using OcopScoring.App.Simulation;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Store;

namespace OcopScoring.Tests.Simulation;

/// <summary>
/// Two councils in one database, at two programs on the same file. Whatever happens, and when, comes from one seed: what is asked and
/// by whom, what is held back and sent late, what is sent again, when the disk fails and when a program dies. One step follows the
/// other, so that a seed makes the same record again, to the last hash.
/// </summary>
internal sealed class CouncilRun : IAsyncDisposable
{
    private const int Steps = 80;

    // Preparing an empty database takes longer than a whole run.
    private static readonly Lazy<Task<byte[]>> EmptyDatabase = new(MakeDatabaseAsync);

    private readonly Chance _chance;
    private readonly string _folder;
    private readonly SimulatedClock _clock = new(new DateTimeOffset(Plan.FirstDay, new TimeOnly(2, 0), TimeSpan.Zero));
    private readonly ImmutableArray<(string Id, Plan Plan)> _sessions;
    private readonly SimulatedProgram[] _programs = new SimulatedProgram[2];
    private readonly List<Sent> _heldBack = [];
    private readonly DraftPlay _drafts;

    private CouncilRun(int seed, string folder)
    {
        _chance = new Chance(seed);
        _folder = folder;
        _sessions = [("phien-1", Plan.Of(_chance)), ("phien-2", Plan.Of(_chance))];
        _drafts = new DraftPlay(_chance, Journal);
    }

    public Journal Journal { get; } = new();

    public string DatabaseFile => Path.Combine(_folder, "ocop.db");

    public static async Task<CouncilRun> PlayAsync(int seed)
    {
        var run = new CouncilRun(seed, Directory.CreateTempSubdirectory("ocop-simulation-").FullName);
        try
        {
            await File.WriteAllBytesAsync(run.DatabaseFile, await EmptyDatabase.Value);
            for (var program = 0; program < run._programs.Length; program++)
                run._programs[program] = SimulatedProgram.Open(run._folder, run._clock);

            for (var step = 0; step < Steps; step++)
                await run.StepAsync();

            for (var program = 0; program < run._programs.Length; program++)
                await run.RememberAsync(run._programs[program]);

            return run;
        }
        catch
        {
            await run.DisposeAsync();
            throw;
        }
    }

    /// <summary>What there is to be checked of each session.</summary>
    public IReadOnlyList<Evidence> Evidence() => [.. Simulation.Evidence.Of(DatabaseFile, _sessions.Select(session => session.Id), Journal)];

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private Task StepAsync() => _chance.Between(1, 100) switch
    {
        <= 2 => CrashAsync(_chance.Between(0, 1)),
        <= 7 => PassTime(),
        <= 12 when _heldBack.Count > 0 => SendLateAsync(),
        <= 17 when Journal.Commands.Count > 0 => SendAsync(_chance.Of(Journal.Commands)),
        <= 27 => TickAsync(),
        _ => AskAsync(),
    };

    private async Task AskAsync()
    {
        var (id, plan) = _chance.Of(_sessions);
        var desk = _programs[AnyProgram()].Desk;
        var state = await desk.FindAsync(id) ?? SessionState.Initial;
        var at = new Situation(_chance, plan, state, desk.Scoreboard, desk.Today);
        var request = _chance.Percent(state.Phase == SessionPhase.Nothing ? 50 : 20) ? AnyRequest.Of(at) : ProperCourse.Of(at) ?? AnyRequest.Of(at);
        var sent = new Sent(id, _chance.Id(), request);
        if (_chance.Percent(4))
        {
            _heldBack.Add(sent);
        }
        else
        {
            Journal.Commands.Add(sent);
            await SendAsync(sent);
        }
    }

    private async Task SendLateAsync()
    {
        var sent = _chance.Of(_heldBack);
        _heldBack.Remove(sent);
        Journal.Commands.Add(sent);
        await SendAsync(sent);
    }

    private async Task SendAsync(Sent sent)
    {
        var (program, fault) = (AnyProgram(), AnyFault());
        var answer = await _programs[program].WithAsync(fault, () => _programs[program].Desk.DoAsync(sent.Session, sent.Request.Command, sent.Request.Actor, sent.Id));
        sent.Heard.Add(Hearing.Of(answer, fault));
        if (answer is null && _chance.Percent(50))
            await CrashAsync(program);
    }

    private async Task TickAsync()
    {
        var program = AnyProgram();
        var answered = await _drafts.ChangeAsync(_programs[program], _chance.Of(_sessions).Id, AnyFault());
        if (!answered && _chance.Percent(50))
            await CrashAsync(program);
    }

    // The other one is used now and then: often enough to be behind whenever it is.
    private int AnyProgram() => _chance.Percent(88) ? 0 : 1;

    private DiskFault AnyFault() => _chance.Percent(4) ? _chance.Of(DiskFault.BeforeCommit, DiskFault.AfterCommit) : DiskFault.None;

    private async Task CrashAsync(int program)
    {
        await RememberAsync(_programs[program]);
        _programs[program] = SimulatedProgram.Open(_folder, _clock);
    }

    private async Task RememberAsync(SimulatedProgram program)
    {
        foreach (var (id, _) in _sessions)
            Journal.Remembered.Add((id, await program.StateAsync(id)));
    }

    private Task PassTime()
    {
        _clock.Pass(_chance.Percent(10) ? TimeSpan.FromDays(1) : TimeSpan.FromMilliseconds(_chance.Between(1, 900_000)));
        return Task.CompletedTask;
    }

    private static async Task<byte[]> MakeDatabaseAsync()
    {
        var folder = Directory.CreateTempSubdirectory("ocop-simulation-").FullName;
        try
        {
            await using (await DeskRoom.OpenAsync(folder))
            {
                // Opening it prepares the database; closing it puts everything into the one file.
            }

            return await File.ReadAllBytesAsync(Path.Combine(folder, "ocop.db"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
