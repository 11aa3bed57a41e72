using System.Text;
using OcopScoring.App.Components.Controls;
using OcopScoring.Core.Session;
using OcopScoring.Tests.Kit;

namespace OcopScoring.Tests.Components;

/// <summary>What a form says of itself.</summary>
public sealed class BallotSheetTests(ProgramUnderTest program) : IClassFixture<ProgramUnderTest>
{
    [Fact]
    public async Task Texts_that_the_record_only_cleaned_are_no_change()
    {
        var sitting = await FilledAsync(" Hồ sơ đầy đủ\n".Normalize(NormalizationForm.FormD), "Rõ nguồn gốc ".Normalize(NormalizationForm.FormD));

        await SubmitAsync(sitting);

        Assert.False((await SheetAsync(sitting)).IsChanged);
    }

    [Fact]
    public async Task Other_texts_are_a_change()
    {
        var sitting = await FilledAsync("Hồ sơ đầy đủ", "Rõ nguồn gốc");
        await SubmitAsync(sitting);

        await sitting.Drafts.OpinionAsync(sitting.Id, Sitting.Product(1), Sitting.First, "Hồ sơ đầy đu");

        Assert.True((await SheetAsync(sitting)).IsChanged);
    }

    private async Task<Sitting> FilledAsync(string opinion, string comment)
    {
        var sitting = await Sitting.OpenAsync(program.Services, 1);
        await sitting.FillAsync(Sitting.First, 1);
        await sitting.Drafts.OpinionAsync(sitting.Id, Sitting.Product(1), Sitting.First, opinion);
        await sitting.Drafts.CommentAsync(sitting.Id, Sitting.Product(1), Sitting.First, "1.1", comment);
        return sitting;
    }

    private static async Task SubmitAsync(Sitting sitting)
    {
        var sheet = await SheetAsync(sitting);
        Assert.True(sheet.Draft.TryComplete(out var ballot));
        await sitting.DoAsync(Actor.InSeat(Sitting.First), new CastBallot(
            Sitting.Product(1), ballot.Choices, sheet.Answers.Comments, sheet.Answers.Opinion));
    }

    private static async Task<BallotSheet> SheetAsync(Sitting sitting) => BallotSheet.Of(
        (await sitting.Desk.FindAsync(sitting.Id))!,
        sitting.Desk.Scoreboard,
        Sitting.Product(1),
        Sitting.First,
        await sitting.Drafts.FindAsync(sitting.Id, Sitting.Product(1), Sitting.First),
        sitting.Desk.Today)!;
}
