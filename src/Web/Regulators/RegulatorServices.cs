using ConsumerSafety.Api.Accounts.Sessions;
using ConsumerSafety.Api.Addresses;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Regulators;

/// <summary>The console: who may see its pages, and its middleware.</summary>
internal static class RegulatorServices
{
    private const string Folder = "/Console";
    private static readonly string[] s_openPages = ["SignIn", "SignInCode", "Forgot", "SetPassword", "Fault"];

    /// <summary>Nobody sees a page below the folder who has not signed in, but for the named ones.</summary>
    public static void AddConsole(RazorPagesOptions options)
    {
        options.Conventions.AuthorizeFolder(Folder);
        foreach (var page in s_openPages)
            options.Conventions.AllowAnonymousToPage($"{Folder}/{page}");
        options.Conventions.AddFolderApplicationModelConvention(
            Folder, page => page.Filters.Add(new ConsoleHeaders()));
    }

    /// <summary>Says who asks and what they may, and shows a page where there is nothing but a status.</summary>
    public static void UseConsole(this WebApplication app)
    {
        // TLS may end at a proxy. The public address says how people reach the service, and cookies follow from that.
        var address = app.Services.GetRequiredService<IOptions<PublicAddressOptions>>().Value.PublicAddress;
        var isHttps = address.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        app.Use((context, next) =>
        {
            if (isHttps)
                context.Request.Scheme = Uri.UriSchemeHttps;
            return next(context);
        });
        app.UseStatusCodePagesWithReExecute(ConsoleFaults.PathFormat);
        app.Use((context, next) =>
        {
            if (!SessionPaths.IsForPeople(context.Request.Path))
                context.Features.GetRequiredFeature<IStatusCodePagesFeature>().Enabled = false;
            return next(context);
        });
        app.UseAuthentication();
        app.UseAuthorization();
    }
}
