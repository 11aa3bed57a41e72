using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Desk;
using OcopScoring.App.Store;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Desk;
using OcopScoring.Tests.Kit;
using OcopScoring.Tests.Store;

namespace OcopScoring.Tests.Simulation;

/// <summary>
/// The program's own desk and store on a file, with a disk that can be made to fail. A crash is that nobody speaks to it any more:
/// it is not disposed, it tidies nothing up, and another one is opened on the same file.
/// </summary>
internal sealed class SimulatedProgram(DeskRoom room, FaultyDisk disk)
{
    public SessionDesk Desk => room.Desk;

    public DraftDesk Drafts => room.Drafts;

    public static SimulatedProgram Open(string folder, TimeProvider clock)
    {
        var disk = new FaultyDisk();
        var room = DeskRoom.Over(folder, LawOnDisk.Book, clock, services => services.ConfigureDbContext<OcopDb>(options => options.AddInterceptors(disk)));
        return new SimulatedProgram(room, disk);
    }

    public async Task<SessionState> StateAsync(string session) => await Desk.FindAsync(session) ?? SessionState.Initial;

    /// <summary>Does something while the disk fails in a way; null when that came in between.</summary>
    public async Task<T?> WithAsync<T>(DiskFault fault, Func<Task<T>> work)
        where T : class
    {
        disk.Fault = fault;
        try
        {
            return await work();
        }
        catch (Microsoft.Data.Sqlite.SqliteException) when (fault != DiskFault.None)
        {
            return null;
        }
        finally
        {
            disk.Fault = DiskFault.None;
        }
    }
}
