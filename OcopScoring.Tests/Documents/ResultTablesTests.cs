using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using OcopScoring.App.Documents.Tables;
using OcopScoring.App.Words;
using OcopScoring.Core.Minutes;
using OcopScoring.Core.Record;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;
using OcopScoring.Tests.Simulation;

namespace OcopScoring.Tests.Documents;

/// <summary>Every number in the tables of a session is the one Core comes to.</summary>
public sealed class ResultTablesTests
{
    private static readonly Scoreboard Scoreboard = new SessionDecider(LawOnDisk.Book).Scoreboard;
    private static readonly RecordHead Head = new(SessionOfAll.State.Version, new string('a', 64));

    [Fact]
    public void A_session_with_a_product_in_every_state()
    {
        var results = Of(SessionOfAll.State, "sec");

        Check(SessionOfAll.State, results);
        Assert.Equal(
            ["2 sao", "Bị loại", "Đã đóng lượt chấm, chưa xếp hạng", "Đang chấm", "Rút hồ sơ", "Chưa chấm"],
            Book(results)[0].Below("STT").Select(row => row["Kết quả"]));
        Assert.Equal(["=1+1", "-Miến", "@Bánh; \"đậu\"", "+Chè", "Rau", "Gạo"], Book(results)[0].Below("STT").Select(row => row["Tên sản phẩm"]));
    }

    [Fact]
    public void Rounds_missing_forms_and_recusals_are_told_with_their_reasons()
    {
        var book = Book(Of(SessionOfAll.State, "sec"));

        var scoredTwice = Texts(book[1]);
        Assert.Contains("Lượt 2 (lượt cuối, tính kết quả)", scoredTwice);
        Assert.Contains("Chấm lại các tiêu chí 1.1, 2.1. Lý do: Hiểu khác nhau về tiêu chí", scoredTwice);
        Assert.True(scoredTwice.IndexOf("Lượt 1") > scoredTwice.IndexOf("Lượt 2 (lượt cuối, tính kết quả)"));
        Assert.Contains("Không có phiếu: Sở Khoa học và Công nghệ. Lý do đóng lượt: Phải đi họp khác", scoredTwice);
        Assert.Contains("Không tham gia chấm: Sở Y tế. Lý do: Có góp vốn", Texts(book[2]));
        Assert.DoesNotContain("Sở Y tế", Texts(book[2]));
    }

    [Fact]
    public void Of_what_is_not_decided_nothing_gets_out()
    {
        var results = Of(SessionOfAll.State, "chair");

        foreach (var product in results.Products.Where(product => product.Product.Id is "p4" or "p5" or "p6"))
        {
            Assert.Null(product.Scores);
            Assert.Empty(product.Rounds);
            Assert.DoesNotContain(Book(results)[product.Position].Rows.SelectMany(row => row), value => value is double);
        }

        Assert.Contains("Chưa đóng lượt chấm nên chưa có điểm trong bảng này.", Texts(Book(results)[4]));
        Assert.DoesNotContain("\"scores\"", Json(results)["products"]![3]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_advisory_team_gets_no_names_and_the_recused_nothing_before_the_decision()
    {
        var state = SessionOfAll.State with
        {
            Phase = SessionPhase.Sealed,
            Seats = [.. SessionOfAll.State.Seats, new Seat("team", "Tổ tư vấn", SeatRole.AdvisoryTeam)],
        };

        var team = Of(state, "team");
        Assert.NotNull(team.Products[0].Scores);
        Assert.All(team.Products, product => Assert.Empty(product.Rounds));
        Assert.DoesNotContain("\"forms\"", Json(team).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Có góp vốn", string.Join(' ', Book(team).Sheets.SelectMany(Texts)), StringComparison.Ordinal);

        var recused = SessionState.Initial.Evolve([.. SessionOfAll.Facts, new RecusalDeclared("m1", "p3", "Có quen biết")]) with { Phase = SessionPhase.Sealed };
        Assert.Null(Of(recused, "m1").Products[2].Scores);
        Assert.NotNull(Of(recused, "m1").Products[1].Scores);
    }

    [Fact]
    public void A_line_that_travels_alone_says_what_it_is_worth()
    {
        var convened = SessionOfAll.State.Convening!;
        foreach (var purpose in Enum.GetValues<SessionPurpose>())
        {
            var results = Of(SessionOfAll.State with { Convening = convened with { Purpose = purpose } }, "sec");
            var row = Book(results)[0].Below("STT")[0];
            var next = (string)row["Xử lý tiếp theo"]!;
            Assert.Equal(purpose != SessionPurpose.Official, next.StartsWith("Không có hiệu lực.", StringComparison.Ordinal));
            Assert.Equal((convened.Title, "Đang họp"), ((string)row["Phiên"]!, (string)row["Tình trạng"]!));
            Assert.Equal(VietnameseWords.Instance.Purpose(purpose), row["Mục đích"]);
            Assert.Equal("Đã chép lại", row["Tình trạng bản văn"]);
            Assert.Equal("transcribed", (string?)Json(results)["products"]![0]!["set"]!["status"]);
        }
    }

    [Fact]
    public void The_same_session_is_the_same_bytes()
    {
        var (once, again) = (Of(SessionOfAll.State, "sec"), Of(SessionState.Initial.Evolve(SessionOfAll.Facts), "sec"));

        var workbook = XlsxFile.Of(ResultSheets.Of(once), "x");
        Assert.Equal(workbook, XlsxFile.Of(ResultSheets.Of(again), "x"));
        using var archive = new ZipArchive(new MemoryStream(workbook));
        Assert.All(archive.Entries, entry => Assert.Equal(entry.Length, entry.CompressedLength)); // stored: a compressor may answer differently
        Assert.Equal(CsvFile.Of(ResultSheets.Summary(once)), CsvFile.Of(ResultSheets.Summary(again)));
        Assert.Equal(ResultJson.Of(once), ResultJson.Of(again));
    }

    [Fact]
    public async Task Whatever_a_simulated_council_did()
    {
        var seen = 0;
        for (var seed = 1; seed <= 10; seed++)
        {
            await using var run = await CouncilRun.PlayAsync(seed);
            foreach (var evidence in run.Evidence().Where(evidence => evidence.Events.Length > 0))
            {
                var state = SessionState.Initial.Evolve(evidence.Events.Select(row => row.Fact));
                if (state.Seats.FirstOrDefault(seat => seat.Role == SeatRole.Secretary) is not { } secretary)
                    continue;

                var results = Of(state, secretary.Id);
                Check(state, results);
                seen += results.Products.Count(product => product.Scores is not null);
            }
        }

        Assert.True(seen > 5, "Too few products had figures.");
    }

    private static SessionResults Of(SessionState state, string seat) => SessionResults.Of("phien-1", state, Scoreboard, Viewer.InSeat(seat), Head);

    private static Workbook Book(SessionResults results) => Workbook.Read(XlsxFile.Of(ResultSheets.Of(results), "x"));

    private static JsonNode Json(SessionResults results) => JsonNode.Parse(ResultJson.Of(results))!;

    private static List<string> Texts(WorkbookSheet sheet) => [.. sheet.Rows.SelectMany(row => row).OfType<string>()];

    // Against Core itself, asked anew: not against what the tables were made from.
    private static void Check(SessionState state, SessionResults results)
    {
        var book = Book(results);
        var summary = book[0].Below("STT");
        var csv = Encoding.UTF8.GetString(CsvFile.Of(ResultSheets.Summary(results))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var json = Json(results);
        Assert.Empty(SchemaCheck.Problems("criteria/schema/session-results.schema.json", json));
        Assert.Equal(state.Products.Length, summary.Count);
        Assert.Equal(state.Products.Length + 1, csv.Length);
        foreach (var (index, product) in state.Products.Index())
        {
            var row = summary[index];
            var node = json["products"]![index]!;
            Assert.Equal((index + 1d, product.Product.Code), ((double)row["STT"]!, (string)row["Mã sản phẩm"]!));
            Assert.Equal(product.Product.FiledOn, DateOnly.FromDateTime(DateTime.FromOADate((double)row["Ngày nộp"]!)));
            var rating = product.Progress switch { ProductProgress.Rated rated => rated.Rating, ProductProgress.Contested contested => contested.Rating, _ => null };
            Assert.Equal((int?)rating?.Stars, (int?)(double?)row["Hạng sao"]);
            Assert.Equal((int?)rating?.Stars, (int?)node["stars"]);
            if (product.Progress is ProductProgress.Waiting or ProductProgress.Scoring or ProductProgress.Withdrawn 
                || product.CurrentRound is not { } last || Scoreboard.Classify(state, product, last) is not { } scores)
            {
                Assert.All(["Số phiếu", "Tổng điểm", "Điểm trung bình", "Phần A", "Chênh lệch"], title => Assert.Null(row[title]));
                Assert.Null(node["scores"]);
                continue;
            }

            Assert.True(rating is null || (rating.Counted, rating.Sum) == (scores.Tally.Count, scores.Tally.Mean.Sum));
            CheckSummary(row, csv[index + 1], scores);
            CheckJson(node, state, product, scores);
            CheckPoints(book[index + 1], state, product);
        }
    }

    private static void CheckSummary(Dictionary<string, object?> row, string csv, Classification scores)
    {
        var tally = scores.Tally;
        var numbers = new (string Title, double Value)[]
        {
            ("Số phiếu", tally.Count), ("Tổng điểm", tally.Mean.Sum), ("Điểm trung bình", (double)tally.Mean.Sum / tally.Count),
            ("Phần A", (double)tally.SumOf(PartCode.A) / tally.Count), ("Phần B", (double)tally.SumOf(PartCode.B) / tally.Count), ("Phần C", (double)tally.SumOf(PartCode.C) / tally.Count),
            ("Phiếu thấp nhất", tally.Spread.Min), ("Phiếu cao nhất", tally.Spread.Max), ("Chênh lệch", tally.Spread.Width),
        };
        Assert.All(numbers, number => Assert.Equal(number.Value, (double)row[number.Title]!, 1e-12));
        Assert.Equal(scores.Unmet.Count(), ((string?)row["Yêu cầu tối thiểu chưa đạt"])?.Split("; ").Length ?? 0);
        Assert.Equal(scores.Disputed.Count(), ((string?)row["Yêu cầu có ý kiến khác nhau"])?.Split("; ").Length ?? 0);
        Assert.Contains(FormattableString.Invariant($";{tally.Count};{tally.Mean.Sum};{tally.Mean.Display(scores.Bands)};{tally.MeanOf(PartCode.A).Display([])};"), csv, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($";{tally.Spread.Min};{tally.Spread.Max};{tally.Spread.Width};"), csv, StringComparison.Ordinal);
    }

    private static void CheckJson(JsonNode node, SessionState state, ProductState product, Classification scores)
    {
        var tally = scores.Tally;
        var written = node["scores"]!;
        Assert.Equal((tally.Mean.Sum, tally.Count), ((int)written["mean"]!["sum"]!, (int)written["mean"]!["count"]!));
        Assert.Equal((tally.Spread.Min, tally.Spread.Max), ((int)written["lowest"]!, (int)written["highest"]!));
        Assert.All(Enum.GetValues<PartCode>(), part => Assert.Equal(tally.SumOf(part), (int)written["parts"]![part.ToString()]!["sum"]!));
        Assert.Equal(scores.Unmet.Select(finding => finding.Minimum.Criterion.Number), written["unmet"]!.AsArray().Select(finding => (string)finding!["criterion"]!));
        foreach (var (round, writtenRound) in product.Rounds.Zip(node["rounds"]!.AsArray()))
        {
            var ballots = Scoreboard.BallotsOf(product, round).ToDictionary(named => named.SeatId, named => named.Ballot, StringComparer.Ordinal);
            var forms = writtenRound!["forms"]!.AsArray();
            Assert.Equal(ballots.Keys.Order(StringComparer.Ordinal), forms.Select(form => (string)form!["seat"]!).Order(StringComparer.Ordinal));
            foreach (var form in forms)
            {
                var ballot = ballots[(string)form!["seat"]!];
                Assert.Equal(ballot.Total, (int)form["total"]!);
                Assert.All(ballot.Marks, mark => Assert.Equal((mark.Option?.Id, mark.Points), ((string?)form["marks"]![mark.Criterion.Number]!["option"], (int)form["marks"]![mark.Criterion.Number]!["points"]!)));
            }
        }
    }

    // The first table is the last round's: a column a member, a row a criterion, then the parts and the whole.
    private static void CheckPoints(WorkbookSheet sheet, SessionState state, ProductState product)
    {
        var ballots = Scoreboard.BallotsOf(product, product.CurrentRound!);
        var head = sheet.Rows.First(row => row.Count > 1 && Equals(row[0], "Tiêu chí"));
        var rows = sheet.Below("Tiêu chí");
        Assert.Equal(ballots.Select(named => state.OfficeOf(named.SeatId)!).Order(StringComparer.Ordinal), head.Skip(3).SkipLast(1).Cast<string>().Order(StringComparer.Ordinal));
        var set = ballots[0].Ballot.Set;
        Assert.Equal(set.Leaves.Length + 4, rows.Count);
        foreach (var (office, ballot) in ballots.Select(named => (state.OfficeOf(named.SeatId)!, named.Ballot)).DistinctBy(pair => pair.Item1))
        {
            Assert.All(ballot.Marks, mark => Assert.Equal(mark.Points, (int)(double)rows.Single(row => Equals(row["Tiêu chí"], mark.Criterion.Number))[office]!));
            Assert.All(set.Parts, part => Assert.Equal(ballot.PointsOf(part.Code), (int)(double)rows.Single(row => Equals(row["Nội dung"], "Cộng phần " + part.Code))[office]!));
            Assert.Equal(ballot.Total, (int)(double)rows.Single(row => Equals(row["Nội dung"], "Tổng điểm"))[office]!);
        }

        var total = rows.Single(row => Equals(row["Nội dung"], "Tổng điểm"));
        Assert.Equal((double)ballots.Sum(named => named.Ballot.Total) / ballots.Length, (double)total["Trung bình"]!, 1e-12);
    }
}
