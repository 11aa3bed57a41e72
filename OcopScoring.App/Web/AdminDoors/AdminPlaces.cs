namespace OcopScoring.App.Web.AdminDoors;

/// <summary>The addresses of the administration. A form goes to an address of its own that ends in "gui", never to a page's.</summary>
internal static class AdminPlaces
{
    public const string Home = "/quan-tri";
    public const string People = Home + "/nguoi-dung";
    public const string Councils = Home + "/hoi-dong";
    public const string Devices = Home + "/thiet-bi";
    public const string SignInLog = Home + "/nhat-ky-dang-nhap";
    public const string AdminLog = Home + "/nhat-ky";
    public const string Texts = Home + "/quy-che";
    public const string Sessions = Home + "/phien-hop";
    public const string Operation = Home + "/van-hanh";

    private const string Send = "/gui";

    /// <summary>The page of one account.</summary>
    public static string Person(string id) => $"{People}/{Uri.EscapeDataString(id)}";

    /// <summary>Where a form about one account is sent to.</summary>
    public static string OfPerson(string id, string what) => $"{Person(id)}/{what}{Send}";

    /// <summary>Where a form about one council is sent to.</summary>
    public static string OfCouncil(string id, string what) => $"{Councils}/{Uri.EscapeDataString(id)}/{what}{Send}";

    /// <summary>Where the form that ends a sign-in is sent to.</summary>
    public static string End(Guid signIn) => $"{Devices}/{signIn:D}{Send}";

    /// <summary>Where the form with a new account, or a new council, is sent to.</summary>
    public static string Add(string page) => $"{page}/them{Send}";
}
