using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ConsumerSafety.Api.Protection;
using ConsumerSafety.Storage;
using ConsumerSafety.Storage.Migrations;
using ConsumerSafety.Storage.Protection;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Tests.Protection;

public sealed class ProtectionTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("protection-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_node_protects_every_node_reads()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        var text = Protector(one).Protect("secret");

        Assert.Equal("secret", Protector(other).Unprotect(text));
    }

    [Fact]
    public async Task Without_a_certificate_the_keys_lie_in_the_database_as_they_are()
    {
        await using var node = await StartAsync();
        Protector(node).Protect("secret");

        Assert.Contains("masterKey", await KeyAsync(node), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_certificate_they_are_encrypted_there_and_nodes_that_have_it_read_them()
    {
        var path = MakeCertificate("pass");
        (string, string?)[] settings =
        [
            ("ConsumerSafety:Protection:CertificatePath", path),
            ("ConsumerSafety:Protection:CertificatePassword", "pass"),
        ];
        await using var one = await StartAsync(settings);
        await using var other = await StartAsync(settings);
        var text = Protector(one).Protect("secret");

        Assert.DoesNotContain("masterKey", await KeyAsync(one), StringComparison.Ordinal);
        Assert.Equal("secret", Protector(other).Unprotect(text));
    }

    [Theory]
    [InlineData(null, "pass", "CertificatePassword needs")]
    [InlineData("nowhere.pfx", null, "CertificatePath is 'nowhere.pfx'")]
    [InlineData("MADE", "wrong", "opened by CertificatePassword")]
    public async Task A_certificate_that_cannot_be_used_is_named(string? path, string? password, string fault)
    {
        var made = path == "MADE" ? MakeCertificate("pass") : path;
        await using var node = Build([
            ("ConsumerSafety:Protection:CertificatePath", made),
            ("ConsumerSafety:Protection:CertificatePassword", password)]);

        var thrown = Assert.Throws<OptionsValidationException>(
            () => node.GetRequiredService<IOptions<ProtectionOptions>>().Value);

        Assert.Contains(fault, thrown.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    private static IDataProtector Protector(ServiceProvider node) =>
        node.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static async Task<string> KeyAsync(ServiceProvider node) =>
        Assert.Single(await node.GetRequiredService<ProtectionKeyStore>().ReadAllAsync(Token));

    private async Task<ServiceProvider> StartAsync(params (string Key, string? Value)[] settings)
    {
        var node = Build(settings);
        await node.GetRequiredService<DatabaseMigrator>().MigrateAsync(Token);
        return node;
    }

    private ServiceProvider Build((string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => setting.Value))
            .AddInMemoryCollection([new("ConsumerSafety:DataDirectory", _directory)])
            .Build();
        return new ServiceCollection().AddStorage(configuration).AddProtection(configuration).BuildServiceProvider();
    }

    private string MakeCertificate(string password)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var path = Path.Combine(_directory, "keys.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, password));
        return path;
    }
}
