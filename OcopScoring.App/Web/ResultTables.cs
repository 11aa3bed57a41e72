using OcopScoring.App.Desk;
using OcopScoring.App.Documents.Tables;
using OcopScoring.Core.Minutes;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;

namespace OcopScoring.App.Web;

/// <summary>
/// The results of a session as tables, for those to whom Core gives them. To everybody else there is nothing here: not even that there
/// are results.
/// </summary>
public static class ResultTables
{
    private static readonly Dictionary<string, (string ContentType, Func<SessionResults, byte[]> Make)> Kinds = new(StringComparer.Ordinal)
    {
        ["xlsx"] = (XlsxFile.ContentType, results => XlsxFile.Of(ResultSheets.Of(results), TableWords.Foot(results))),
        ["csv"] = (CsvFile.ContentType, results => CsvFile.Of(ResultSheets.Summary(results))),
        ["json"] = (ResultJson.ContentType, ResultJson.Of),
    };

    /// <summary>Where the tables of a session are.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="kind">xlsx, csv or json.</param>
    public static string AddressOf(string sessionId, string kind) => $"/phien/{sessionId}/ket-qua.{kind}";

    public static void MapResultTables(this IEndpointRouteBuilder app)
    {
        foreach (var kind in Kinds.Keys)
            app.MapGet(AddressOf("{sessionId}", kind), (string sessionId, HttpContext context, SessionDesk desk) => SendAsync(sessionId, kind, context, desk));
    }

    private static async Task<IResult> SendAsync(string sessionId, string kind, HttpContext context, SessionDesk desk)
    {
        try
        {
            if (Reader.Of(context.User, sessionId) is not { } reader
                || await desk.ReadAsync(sessionId) is not var (state, head)
                || !ResultSight.MayHave(state, reader))
            {
                return Results.NotFound();
            }

            var results = SessionResults.Of(sessionId, state, desk.Scoreboard, reader, new RecordHead(head.Version, head.Hash));
            var (contentType, make) = Kinds[kind];
            return PrivateFile.Send(context, make(results), contentType, FormattableString.Invariant($"Kết quả {sessionId} bản {state.Version}.{kind}"));
        }
        catch (RecordDamagedException)
        {
            return Results.NotFound(); // logged where it was found; no table is made of a record that does not hold
        }
    }
}
