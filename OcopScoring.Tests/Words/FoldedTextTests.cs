using OcopScoring.App.Words;

namespace OcopScoring.Tests.Words;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("Bản sắc", " ban sac")]
    [InlineData("ĐƯỜNG đi", " duong di")]
    [InlineData("Trí tuệ/bản sắc địa phương,", " tri tue ban sac dia phuong")]
    [InlineData("e\u0302\u0301", " e")]
    [InlineData(" … ", "")]
    [InlineData("", "")]
    public void Marks_case_and_punctuation_fall_away(string text, string words) =>
        Assert.Equal(words, FoldedText.Of(text, keepMarks: false).Words);

    [Fact]
    public void Marks_can_be_kept() => Assert.Equal(" bản sắc", FoldedText.Of("BẢN, SẮC", keepMarks: true).Words);

    [Theory]
    [InlineData("Trí tuệ/bản sắc địa phương", " ban sac", "bản sắc")]
    [InlineData("Vải, may mặc", " vai may", "Vải, may")]
    [InlineData("Đặc sản", " dac", "Đặc")]
    [InlineData("phương án", " phuo", "phươ")]
    public void A_place_is_found_in_the_text_as_it_stands(string text, string words, string place) =>
        Assert.Equal(place, text[FoldedText.Of(text, keepMarks: false).Find(words)!.Value]);

    [Theory]
    [InlineData("chế biến", " bien che")]
    [InlineData("chế biến", " ien")]
    [InlineData("chế biến", "")]
    public void Nothing_else_is_found(string text, string words) => Assert.Null(FoldedText.Of(text, keepMarks: false).Find(words));
}
