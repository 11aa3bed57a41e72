using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OcopScoring.App.Accounts;

namespace OcopScoring.Tests.Kit;

/// <summary>An office whose province has a sign-on of its own.</summary>
public sealed class OfficeWithSignOn(ProvinceProvider province, Action<IServiceCollection>? more = null) : OfficeProgram(more)
{
    /// <summary>What people call it.</summary>
    public const string Name = "Cổng tỉnh Mẫu";

    /// <summary>Goes through the first run.</summary>
    public static async Task<OfficeWithSignOn> OpenAsync(ProvinceProvider province, Action<IServiceCollection>? more = null)
    {
        var program = new OfficeWithSignOn(province, more);
        (await program.SetUpAsync()).Dispose();
        return program;
    }

    /// <summary>The reference of whoever the province knows by this subject.</summary>
    public string ReferenceOf(string subject) => SignOnReference.Of(province.Issuer, subject);

    /// <summary>Makes an account that whoever sits at the province's browser may come in with.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> AddLinkedAsync(string name, params (Duty Duty, string? CouncilId)[] duties)
    {
        var id = await AddAsync(name, duties);
        var linked = await Services.GetRequiredService<SignOnLinks>().LinkAsync(id, ReferenceOf(province.Subject), AdminLog.Console);
        return linked.Succeeded ? id : throw new InvalidOperationException(linked.ToString());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.ConfigureWebHost(builder);
        var secret = Path.Combine(DataFolder, "bi-mat.txt");
        File.WriteAllText(secret, ProvinceProvider.Secret + "\n");
        builder.UseSetting("oidc:authority", province.Issuer);
        builder.UseSetting("oidc:client-id", ProvinceProvider.ClientId);
        builder.UseSetting("oidc:client-secret-file", secret);
        builder.UseSetting("oidc:name", Name);
    }
}
