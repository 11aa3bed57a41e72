using System.Text;
using OcopScoring.App.Documents.Forms;
using OcopScoring.App.Documents.Tables;
using OcopScoring.Core.Minutes;
using OcopScoring.Core.Record;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Documents;

/// <summary>What forms and tables say stays what it is; where it is meant to change, the difference is read before it is kept.</summary>
public sealed class GoldenPapersTests
{
    private static readonly RecordedSession Session = RecordedSession.Golden();

    private static readonly SessionResults Results =
        SessionResults.Of(Session.Id, Session.State, Session.Scoreboard, Viewer.InSeat("tk"), RecordHead.Of(Session.Record));

    [Fact]
    public void The_empty_form()
    {
        using var file = new WordFile(FormPaper.Of("Phiếu trống", [FormSheet.Empty(LawOnDisk.Book, LawOnDisk.Set("qd-26-2026/26"))]).Write());
        GoldenFile.Holds("Documents/Golden/form.txt", file.Outline);
    }

    [Fact]
    public void The_results_as_CSV() => GoldenFile.Holds("Documents/Golden/results.csv", Lines(CsvFile.Of(ResultSheets.Summary(Results))));

    [Fact]
    public void The_results_as_JSON() => GoldenFile.Holds("Documents/Golden/results.json", Lines(ResultJson.Of(Results)));

    private static string[] Lines(byte[] text) => Encoding.UTF8.GetString(text).TrimStart('\uFEFF').TrimEnd('\r', '\n').ReplaceLineEndings("\n").Split('\n');
}
