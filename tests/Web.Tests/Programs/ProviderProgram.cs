namespace ConsumerSafety.Web.Tests.Programs;

/// <summary>The program with an identity provider of the agency samr, and one for who runs the service.</summary>
public sealed class ProviderProgram : IAsyncLifetime
{
    private readonly Inner _program = new();

    public TestProvider Provider { get; private set; } = null!;

    public TestProvider ServiceProvider { get; private set; } = null!;

    public WholeProgram Program => _program;

    public async ValueTask InitializeAsync()
    {
        Provider = await TestProvider.StartAsync();
        ServiceProvider = await TestProvider.StartAsync();
        _program.Add(
            0, "samr-idp", Provider.Authority, "AgencyId=samr", "Roles:editors=Author", "Roles:chiefs=Reviewer");
        _program.Add(1, "service", ServiceProvider.Authority, "AllowServiceRoles=true", "Roles:auditors=Auditor");
        await _program.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        await Provider.DisposeAsync();
        await ServiceProvider.DisposeAsync();
    }

    private sealed class Inner : WholeProgram
    {
        private readonly List<string> _settings = [];

        protected override string[] Settings => [.. _settings];

        public void Add(int number, string name, string authority, params string[] more)
        {
            string[] all =
            [
                $"Name={name}", $"Authority={authority}", $"Audience={TestProvider.Audience}",
                $"ClientId={TestProvider.ClientId}", $"ClientSecret={TestProvider.ClientSecret}", .. more,
            ];
            _settings.AddRange(all.Select(one => $"--ConsumerSafety:Identity:Providers:{number}:{one}"));
        }
    }
}
