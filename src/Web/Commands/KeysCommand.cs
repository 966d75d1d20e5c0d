using System.CommandLine;
using ConsumerSafety.Api.Protection;
using ConsumerSafety.Storage.MasterKeys;

namespace ConsumerSafety.Web.Commands;

/// <summary><c>keys rotate</c>: makes a new master key now and encrypts everything with it, as after a leak.</summary>
internal static class KeysCommand
{
    private const string Actor = "command";
    private const int Often = 1000;

    private static readonly Option<string> s_reason = new("--reason")
    {
        Description = "Why, up to 200 characters; the audit log keeps it.", Required = true,
    };

    public static Command Create(string[] settings)
    {
        var rotate = new Command(
            "rotate",
            "Makes a new master key, encrypts the keys of all complaints with it, and destroys the old master keys; "
            + "exits with 1 when some could not be opened.")
        {
            s_reason,
        };
        s_reason.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>()?.Trim().Length is null or < 2 or > KeyRotationDesk.LongestReason)
                result.AddError("--reason takes 2 to 200 characters.");
        });
        rotate.SetAction((parsed, stop) => CommandHost.RunAsync(
            settings, services => RotateAsync(services, parsed.GetRequiredValue(s_reason).Trim(), stop), stop));
        return new Command("keys", "Works with the keys that personal data is encrypted with.") { rotate };
    }

    private static async Task<int> RotateAsync(IServiceProvider services, string reason, CancellationToken stop)
    {
        var rotation = services.GetRequiredService<MasterKeyRotation>();
        await rotation.AddAsync(Actor, reason, stop);
        var waiting = (await rotation.ReadAsync(stop)).Waiting;
        Console.WriteLine(FormattableString.Invariant($"There is a new master key; {waiting} keys are to be moved."));
        var result = await services.GetRequiredService<KeyRotationRunner>().MoveAsync(
            moved =>
            {
                if (moved % Often == 0)
                    Console.WriteLine(FormattableString.Invariant($"{moved} of {waiting} keys are moved."));
            },
            stop);
        Console.WriteLine(FormattableString.Invariant(
            $"{result.Moved} keys are moved; {result.Destroyed} old master keys are destroyed."));
        if (result.Lost == 0)
            return 0;
        await Console.Error.WriteLineAsync(FormattableString.Invariant(
            $"{result.Lost} keys cannot be opened: what protects them is lost. Their master keys are kept."));
        return 1;
    }
}
