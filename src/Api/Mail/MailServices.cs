using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Mail;

/// <summary>Adds the sending of mails.</summary>
public static class MailServices
{
    /// <summary>Adds its settings, and the sending while the program runs. Needs the database.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>()
            .BindConfiguration(MailOptions.Section)
            .PostConfigure<IConfiguration>((options, configuration) =>
            {
                if (options.Directory.Length == 0)
                    options.Directory = Path.Combine(configuration["ConsumerSafety:DataDirectory"] ?? "var", "mail");
            })
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidator>();
        services.AddSingleton<MailMessages>();
        services.AddSingleton(CreateRoute);
        services.AddSingleton<MailSender>();
        return services.AddHostedService<MailService>();
    }

    private static IMailRoute CreateRoute(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<MailOptions>>();
        return options.Value.Host.Length == 0 ? new FolderRoute(options) : new SmtpRoute(options);
    }
}
