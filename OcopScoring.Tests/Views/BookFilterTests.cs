using OcopScoring.App.Store;
using OcopScoring.App.Views;
using OcopScoring.Core.Criteria;
using OcopScoring.Core.Session;
using static OcopScoring.Tests.Views.BookRows;

namespace OcopScoring.Tests.Views;

public sealed class BookFilterTests
{
    private static readonly SessionListing Listing = SessionListing.Empty with
    {
        Sessions =
        [
            Session("a"),
            Session("b", campaign: 2) with { Title = "Hội đồng Bộ", Level = CouncilLevel.Central, Year = 2025 },
            Session("c", SessionPurpose.Practice, SessionPhase.Paused),
            Session("d", phase: SessionPhase.Convened),
            Session("e", phase: SessionPhase.Voided),
        ],
        Products =
        [
            Product("a", 1) with { Name = "Bánh đậu xanh", Code = "HD-TH-9-2026" },
            Product("b", 1) with { Name = "Bánh dâu", Producer = "Cơ sở Đức Chính" },
        ],
    };

    [Theory]
    [InlineData("", "abcde")]
    [InlineData("nam=2025", "b")]
    [InlineData("dot=1", "acde")]
    [InlineData("loai=tap-huan", "c")]
    [InlineData("cap=trung-uong", "b")]
    [InlineData("tinh-trang=niem-phong", "ab")]
    [InlineData("tinh-trang=dang-hop", "c")]
    [InlineData("tinh-trang=chuan-bi", "d")]
    [InlineData("tinh-trang=huy", "e")]
    [InlineData("nam=2026&cap=trung-uong", "")]
    [InlineData("nam=1999&dot=x&loai=khac&cap=1&tinh-trang=?", "abcde")]
    [InlineData("q=đậu", "a")]
    [InlineData("q=dau", "ab")]
    [InlineData("q=DUC  chinh", "b")]
    [InlineData("q=hd-th-9", "a")]
    [InlineData("q=hội đồng bộ", "b")]
    [InlineData("q=không có", "")]
    [InlineData("q=!!", "abcde")]
    public void Shows_what_the_address_asks_for(string address, string expected) =>
        Assert.Equal(expected, string.Concat(Of(address).Of(Listing).Select(row => row.Id)));

    [Fact]
    public void Its_address_says_the_same_again()
    {
        var filter = Of("nam=2025&dot=2&loai=chinh-thuc&cap=trung-uong&tinh-trang=niem-phong&q=bánh");
        var address = filter.Address("/x", ("bang", "phien"));

        Assert.Equal("/x?nam=2025&dot=2&loai=chinh-thuc&cap=trung-uong&tinh-trang=niem-phong&q=b%C3%A1nh&bang=phien", address);
        Assert.Equal(filter, Of(Uri.UnescapeDataString(address.Split('?')[1])));
        Assert.Equal("/x", Of("").Address("/x"));
        Assert.True(Of("").IsEmpty);
        Assert.False(filter.IsEmpty);
    }

    private static BookFilter Of(string address)
    {
        var values = address.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        return BookFilter.Of(values.GetValueOrDefault, Listing.Sessions);
    }
}
