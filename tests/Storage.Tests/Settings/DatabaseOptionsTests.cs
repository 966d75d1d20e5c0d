using ConsumerSafety.Storage.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Storage.Tests.Settings;

public sealed class DatabaseOptionsTests
{
    [Fact]
    public void Without_settings_a_file_under_var_is_used()
    {
        var options = new DatabaseOptions();

        Assert.Empty(Faults(options));
        Assert.Equal(
            $"Data Source={Path.GetFullPath(Path.Combine("var", "consumersafety.db"))}",
            options.ResolveConnectionString());
    }

    [Fact]
    public void An_unknown_provider_is_told_with_those_that_are_known()
    {
        var fault = Assert.Single(Faults(new() { Provider = "Oracle" }));

        Assert.Equal("ConsumerSafety:Database:Provider is 'Oracle'; it must be Sqlite or SqlServer.", fault);
    }

    [Theory]
    [InlineData("sqlite", null)]
    [InlineData("Sqlite", "Data Source=/srv/c.db")]
    [InlineData("SqlServer", "Server=db1;Database=ConsumerSafety;Integrated Security=true")]
    public void What_is_legal_passes(string provider, string? connectionString) =>
        Assert.Empty(Faults(new() { Provider = provider, ConnectionString = connectionString }));

    [Theory]
    [InlineData("SqlServer", null, "ConnectionString is empty")]
    [InlineData("SqlServer", "Servr=db1", "cannot be read for SqlServer")]
    [InlineData("Sqlite", "Server=db1", "cannot be read for Sqlite")]
    [InlineData("Sqlite", "Data Source=:memory:", "must name a file")]
    [InlineData("Sqlite", "Data Source=x.db;Mode=ReadOnly", "must name a file")]
    [InlineData("1", null, "it must be Sqlite or SqlServer")]
    public void What_is_not_is_told(string provider, string? connectionString, string expected) => Assert.Contains(
        expected, Assert.Single(Faults(new() { Provider = provider, ConnectionString = connectionString })),
        StringComparison.Ordinal);

    [Fact]
    public void Every_fault_is_told_at_once() =>
        Assert.Equal(2, Faults(new() { Provider = "", DataDirectory = " " }).Count);

    [Fact]
    public void A_wrong_setting_stops_the_start()
    {
        var settings = new Dictionary<string, string?>
        {
            ["ConsumerSafety:Database:Provider"] = "Oracle",
            ["ConsumerSafety:DataDirectory"] = " ",
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var services = new ServiceCollection().AddStorage(configuration).BuildServiceProvider();

        var fault = Assert.Throws<OptionsValidationException>(
            services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Equal(2, fault.Failures.Count());
    }

    private static List<string> Faults(DatabaseOptions options) =>
        [.. new DatabaseOptionsValidator().Validate(null, options).Failures ?? []];
}
