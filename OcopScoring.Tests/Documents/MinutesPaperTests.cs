using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using OcopScoring.App.Documents.Minutes;
using OcopScoring.Core.Minutes;
using OcopScoring.Core.Record;
using OcopScoring.Core.Scoring;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Documents;

/// <summary>The minutes as a document: valid, stable, and telling what the record tells, to the last number.</summary>
public sealed class MinutesPaperTests
{
    private static readonly RecordedSession Session = RecordedSession.Golden();
    private static readonly MinutesContent Content = MinutesContent.Of(Session.Record, Session.Scoreboard);
    private static readonly byte[] Document = MinutesPaper.Of(Content, null).Write();

    [Fact]
    public void The_document_is_valid() => Assert.Empty(Read(Document).Problems);

    [Fact]
    public void A_large_one_is_valid_too()
    {
        var session = RecordedSession.Large(products: 3, members: 40);
        Assert.Empty(Read(MinutesPaper.Of(MinutesContent.Of(session.Record, session.Scoreboard), null).Write()).Problems);
    }

    [Fact]
    public void The_same_record_is_the_same_document_to_the_byte()
    {
        var again = RecordedSession.Golden();
        Assert.Equal(Document, MinutesPaper.Of(MinutesContent.Of(again.Record, again.Scoreboard), null).Write());
    }

    [Fact]
    public void The_golden_session_keeps_its_document() => GoldenFile.Holds("Documents/Golden/minutes.txt", Read(Document).Outline);

    [Fact]
    public void Every_number_of_a_product_is_Cores()
    {
        foreach (var product in Content.Products.Where(product => product.Final?.Classification is not null))
        {
            var classification = product.Final!.Classification!;
            var tally = classification.Tally;
            var rows = Read(Document).Table("Kết quả của " + product.Product.Name).ToLookup(row => row[0], row => row[1], StringComparer.Ordinal);

            Assert.Equal($"{Text(tally.Count)} phiếu, tổng {Text(tally.Mean.Sum)} điểm", rows["Phiếu được tính"].Single());
            Assert.Equal(tally.Mean.Display(classification.Bands), rows["Điểm trung bình"].Single());
            Assert.Equal(
                $"thấp nhất {Text(tally.Spread.Min)}, cao nhất {Text(tally.Spread.Max)}, chênh {Text(tally.Spread.Width)} (giới hạn 10)", rows["Chênh lệch"].Single());
            Assert.Equal(
                string.Join("; ", product.Set.Parts.Select(part => $"Phần {part.Code}: {tally.MeanOf(part.Code).Display([])}/{Text(part.Max)}")), rows["Điểm theo phần"].Single());
            if (product.State.Progress is ProductProgress.Rated { Rating.Stars: { } stars })
                Assert.Equal($"{Text((int)stars)} sao", rows["Kết quả"].Single());
        }
    }

    [Fact]
    public void Every_point_of_the_annex_is_the_members_own()
    {
        var occurrence = 0;
        foreach (var product in Content.Products.Where(product => product.Final is { Forms.IsEmpty: false }))
        {
            var rows = Read(Document).Table("Điểm theo thành viên và tiêu chí", occurrence++);
            var forms = product.Final!.Forms;
            foreach (var leaf in product.Set.Leaves)
            {
                var row = rows.Single(row => row[0].StartsWith(leaf.Number + ". ", StringComparison.Ordinal));
                Assert.Equal(forms.Select(form => Text(form.Ballot.MarkOf(leaf).Points)), row[1..^1]);
            }

            Assert.Equal(forms.Select(form => Text(form.Ballot.Total)), rows[^1][1..^1]);
            Assert.Equal(product.Final.Classification!.Tally.Mean.Display([]), rows[^1][^1]);
        }

        Assert.Equal(5, occurrence);
    }

    [Fact]
    public void The_summary_says_the_same_as_the_products() => Assert.Equal(
        Content.Products.Select(product => (product.Product.Code, product.Final?.Classification is { } result ? result.Tally.Mean.Display(result.Bands) : string.Empty)),
        Read(Document).Table("Bảng tổng hợp kết quả").Skip(1).Select(row => (row[3], row[7])));

    [Fact]
    public void A_mean_just_below_a_band_never_reads_as_if_it_had_crossed_it()
    {
        // 249 members give 90 points and one gives 89: 89.996.
        var session = RecordedSession.Close(members: 250, totals: member => member == 0 ? 89 : 90);
        var document = MinutesPaper.Of(MinutesContent.Of(session.Record, session.Scoreboard), null).Write();

        Assert.Equal("89,99", Read(document).Table("Bảng tổng hợp kết quả")[1][7]);
        Assert.Equal("89,99", Read(document).Table("Điểm theo thành viên và tiêu chí")[^1][^1]);
        Assert.Contains("Điểm trung bình | 89,99", Read(document).Outline);
        Assert.DoesNotContain(Read(document).Outline, line => line.Contains("90,00", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_and_the_last_name_the_head_of_the_record()
    {
        var lines = Read(Document).Outline;
        var head = RecordHead.Of(Session.Record);
        Assert.Equal(Session.Record[^1].Hash, head.Hash);
        Assert.Equal($"footer: Biên bản, bản 1 · phiên {Session.Id} · hồ sơ {Text(head.Count)} sự kiện · {head.ShortHash}", Assert.Single(lines, line => line.StartsWith("footer", StringComparison.Ordinal)));
        Assert.Contains(head.Hash, lines);
        Assert.Contains($"Mã QR: {head.Pair}", Read(Document).Body.Descendants<DocProperties>().Select(picture => picture.Description?.Value));
    }

    [Fact]
    public void A_later_drawing_says_what_it_replaces_and_why()
    {
        var session = RecordedSession.Golden();
        session.Do(new DrawMinutes(new string('a', 64), session.State.Version, null), "tk").Do(new RecordNote(null, "Bổ sung"), "tk");
        var lines = Read(MinutesPaper.Of(MinutesContent.Of(session.Record, session.Scoreboard), "Sót ghi chú").Write()).Outline;

        Assert.Contains(lines, line => line.StartsWith("Thay thế biên bản bản 1 lập vào 08 giờ", StringComparison.Ordinal) && line.EndsWith("; lý do: Sót ghi chú", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("footer: Biên bản, bản 2 ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_look_at_it_says_on_every_page_that_it_is_none()
    {
        var lines = Read(MinutesPaper.Of(Content, null, draft: true).Write()).Outline;
        Assert.Contains("(BẢN XEM TRƯỚC, KHÔNG KÝ)", lines);
        Assert.Contains(lines, line => line.StartsWith("footer: BẢN XEM TRƯỚC, KHÔNG KÝ: biên bản, bản 1 ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_of_the_session_are_on_the_paper()
    {
        var texts = Content.Template.Texts;
        var own = texts with { Agency = texts.Agency with { Superior = "ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG", Locality = "Hải Dương" } };
        var session = RecordedSession.Golden().Do(new ReviseTemplate(own, 0), "tk");
        var lines = Read(MinutesPaper.Of(MinutesContent.Of(session.Record, session.Scoreboard), null).Write()).Outline;

        Assert.Contains(lines, line => line.Contains("ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Hải Dương, ngày 01 tháng 8 năm 2026", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("lời văn sửa lần 1 trong phiên", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_field_a_template_may_name_has_a_value() => Assert.All(PaperFields.Known, field =>
    {
        var texts = Content.Template.Texts;
        var section = texts.Minutes.Sections[0] with { Sentences = [$"«{{{field}}}»"] };
        var worded = Content.Worded(texts with { Minutes = texts.Minutes with { Sections = texts.Minutes.Sections.SetItem(0, section) } }, withProducts: true);
        var line = Assert.Single(Read(MinutesPaper.Of(worded, null).Write()).Outline, line => line.StartsWith('«'));
        Assert.DoesNotContain('{', line);
        Assert.NotEqual("«»", line);
    });

    private static WordFile Read(byte[] docx) => new(docx);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
