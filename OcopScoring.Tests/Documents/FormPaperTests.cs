using System.Collections.Immutable;
using CsCheck;
using OcopScoring.App.Documents.Forms;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Scoring;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Documents;

/// <summary>The individual form on paper: all that the law prints, ticked as the member ticked, added up as Core adds.</summary>
public sealed class FormPaperTests
{
    public static TheoryData<string> SetIds => LawOnDisk.SetIds;

    [Theory]
    [MemberData(nameof(SetIds))]
    public void An_empty_form_of_every_set_holds_all_that_the_law_prints(string setId)
    {
        var set = LawOnDisk.Set(setId);
        using var file = new WordFile(FormPaper.Of("Phiếu trống", [FormSheet.Empty(LawOnDisk.Book, set)]).Write());

        Assert.Empty(file.Problems);
        Assert.Single(FormFile.FormsOf(file)).MustSay(FormFile.Expected(set, null));
        var all = string.Join('\n', file.Lines);
        Assert.All(
            set.Criteria.SelectMany(criterion => criterion.Notes).Select(note => note.Text)
                .Concat(set.EliminationGrounds.Select(ground => ground.Text))
                .Concat(set.Criteria.SelectMany(criterion => criterion.Cases).Select(each => each.Title))
                .Concat(set.Parts.Select(part => part.Title)),
            text => Assert.Contains(text, all, StringComparison.Ordinal));
        Assert.Contains(LawOnDisk.Book.FindTemplate("default", 2)!.Form.Footnote, all, StringComparison.Ordinal);
        Assert.Equal(!set.Provenance.FitForOfficialUse, all.Contains("không dùng cho phiên chính thức", StringComparison.Ordinal));
        Assert.Equal(CorrectionsOf(set), file.Lines.Count(line => line.StartsWith("Bản in ghi ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("qd-26-2026/01")]
    [InlineData("qd-26-2026/05")]
    [InlineData("qd-26-2026/26")]
    [InlineData("qd-148-2023/12")]
    public void A_filled_form_is_ticked_and_added_up_as_in_Core(string setId)
    {
        var set = LawOnDisk.Set(setId);
        Forms.Near(set).Sample(
            ballot =>
            {
                using var file = new WordFile(FormPaper.Of("Phiếu", [Filled(ballot)]).Write());
                Assert.Single(FormFile.FormsOf(file)).MustSay(FormFile.Expected(set, ballot));
            },
            iter: 10);
    }

    [Fact]
    public void Remarks_and_opinion_stand_where_they_were_made()
    {
        var sheet = Filled(Forms.Best(LawOnDisk.Set("qd-26-2026/01"))) with { Office = "Sở Công Thương" };
        using var file = new WordFile(FormPaper.Of("Phiếu", [sheet]).Write());
        var lines = file.Lines.ToList();
        var remark = lines.FindIndex(line => line == "Ghi chú của người đánh giá: Cần bổ sung <hợp đồng>");

        Assert.Empty(file.Problems);
        Assert.InRange(remark, lines.FindIndex(line => line.StartsWith("1.1. ", StringComparison.Ordinal)), lines.FindIndex(line => line.StartsWith("1.2. ", StringComparison.Ordinal)));
        Assert.Equal("Sản phẩm đặc trưng của địa phương.", lines[lines.IndexOf(sheet.Template.Form.Opinion) + 1]);
        Assert.Contains("Sở Công Thương", lines);
        Assert.Contains("Phiếu của lượt chấm 2.", lines);
        Assert.Contains(sheet.Template.Form.Signature.Title, lines);
        Assert.Equal("Phiếu", file.Title);
    }

    [Fact]
    public void The_same_forms_are_the_same_to_the_byte_and_each_begins_a_paper()
    {
        var sheets = new[] { Filled(Forms.Best(LawOnDisk.Set("qd-26-2026/01"))), Filled(Forms.Blank(LawOnDisk.Set("qd-26-2026/05"))) };
        var bytes = FormPaper.Of("Các phiếu", sheets).Write();
        using var file = new WordFile(bytes);

        Cultures.In("ar-SA", () => Assert.Equal(bytes, FormPaper.Of("Các phiếu", sheets).Write()));
        Assert.Empty(file.Problems);
        Assert.Equal(2, FormFile.FormsOf(file).Count);
        Assert.Equal(2, file.Body.Descendants<DocumentFormat.OpenXml.Wordprocessing.PageNumberType>().Count(number => number.Start?.Value == 1));
    }

    private static FormSheet Filled(Ballot ballot) => FormSheet.Empty(LawOnDisk.Book, ballot.Set) with
    {
        Answers = new FormAnswers(
            ballot,
            ImmutableSortedDictionary<string, string>.Empty.Add("1.1", "Cần bổ sung <hợp đồng>"),
            "Sản phẩm đặc trưng của địa phương.",
            ["Phiếu của lượt chấm 2."]),
    };

    private static int CorrectionsOf(CriteriaSet set) =>
        set.Parts.Sum(part => part.Corrections.Length)
        + set.Criteria.Sum(criterion => criterion.Corrections.Length + criterion.Options.Sum(option => option.Corrections.Length));
}
