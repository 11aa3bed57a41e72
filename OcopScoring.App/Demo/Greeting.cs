using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using OcopScoring.App.Accounts;
using OcopScoring.App.Store;

namespace OcopScoring.App.Demo;

/// <summary>What the console says once the program listens: where it is, where its data are, and how to sign in.</summary>
internal static class Greeting
{
    public static void SayOnceStarted(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        Console.WriteLine();
        Console.WriteLine("OcopScoring đang chạy.");
        foreach (var address in addresses)
            Console.WriteLine($"  Địa chỉ:   {address}");

        Console.WriteLine($"  Dữ liệu:   {app.Services.GetRequiredService<DataFolder>().DatabaseFile}");
        if (app.Services.GetRequiredService<RunMode>().Demonstration)
        {
            Console.WriteLine("  Trình diễn: mở địa chỉ trên, bấm “Ngồi vào ghế” và chọn một ghế. Mở thêm cửa sổ ẩn danh hoặc máy khác cho ghế thứ hai, thứ ba.");
            Console.WriteLine("  Làm lại từ đầu: dừng chương trình, xóa tệp dữ liệu trên (hoặc chọn thư mục khác với --data), rồi chạy lại.");
        }
        else if (app.Services.GetRequiredService<FirstRun>().Code is { } code)
        {
            Console.WriteLine($"  Lần đầu chạy: mở địa chỉ trên và nhập mã thiết lập  {code}  để lập tài khoản quản trị.");
        }
        else
        {
            Console.WriteLine("  Đăng nhập ở địa chỉ trên bằng tài khoản, hoặc bằng mã của ghế.");
        }

        Console.WriteLine();
    });
}
