using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ConsumerSafety.Web.Tests.Programs;

/// <summary>An OpenID provider in this process: metadata, a key, and the code flow with PKCE.</summary>
public sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "consumer-safety";
    public const string ClientSecret = "between the two";
    public const string Audience = "api://consumer-safety";

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "k1" };
    private readonly ConcurrentDictionary<string, (string Challenge, string Nonce, string Target)> _codes = [];
    private readonly WebApplication _app;

    private TestProvider(WebApplication app) => _app = app;

    public string Authority { get; private set; } = "";

    /// <summary>Who signs in, and as what.</summary>
    public (string Subject, string Name, string[] Roles) Person { get; set; } = ("p-1", "Li Lei", ["editors"]);

    public static async Task<TestProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var provider = new TestProvider(builder.Build());
        provider.Map();
        await provider._app.StartAsync();
        var addresses = provider._app.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses;
        provider.Authority = addresses.Single();
        return provider;
    }

    /// <summary>A token; what is given differs from a good one.</summary>
    public string Issue(
        string? issuer = null, string audience = Audience, string[]? roles = null, string subject = "program-1",
        TimeSpan? validFor = null, SecurityKey? key = null, string algorithm = SecurityAlgorithms.RsaSha256,
        Dictionary<string, object>? more = null)
    {
        Dictionary<string, object> claims = new()
        {
            ["sub"] = subject, ["name"] = "Feeder", ["roles"] = roles ?? ["editors"],
        };
        foreach (var (name, value) in more ?? [])
            claims[name] = value;
        var expires = DateTime.UtcNow + (validFor ?? TimeSpan.FromMinutes(5));
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Authority,
            Audience = audience,
            Claims = claims,
            IssuedAt = expires.AddHours(-1),
            NotBefore = expires.AddHours(-1),
            Expires = expires,
            SigningCredentials = new(key ?? _key, algorithm),
        });
    }

    /// <summary>The public key as text, with which attackers have signed tokens as with a shared secret.</summary>
    public byte[] PublicKeyText => Encoding.ASCII.GetBytes(_key.Rsa.ExportSubjectPublicKeyInfoPem());

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private void Map()
    {
        _app.MapGet("/.well-known/openid-configuration", () => new Dictionary<string, object>
        {
            ["issuer"] = Authority,
            ["jwks_uri"] = $"{Authority}/keys",
            ["authorization_endpoint"] = $"{Authority}/authorize",
            ["token_endpoint"] = $"{Authority}/token",
            ["response_types_supported"] = new[] { "code" },
            ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        });
        _app.MapGet("/keys", () =>
        {
            var parameters = _key.Rsa.ExportParameters(false);
            return new
            {
                keys = new[]
                {
                    new
                    {
                        kty = "RSA", use = "sig", kid = _key.KeyId, alg = "RS256",
                        n = Base64UrlEncoder.Encode(parameters.Modulus),
                        e = Base64UrlEncoder.Encode(parameters.Exponent),
                    },
                },
            };
        });
        _app.MapGet("/authorize", (HttpRequest request) =>
        {
            var query = request.Query;
            if (query["client_id"] != ClientId || query["code_challenge_method"] != "S256")
                return Results.BadRequest();
            var code = Guid.NewGuid().ToString("N");
            _codes[code] = (query["code_challenge"]!, query["nonce"]!, query["redirect_uri"]!);
            return Results.Redirect(
                $"{query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(query["state"]!)}");
        });
        _app.MapPost("/token", TokenAsync);
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!)));
        if (!_codes.TryRemove(form["code"]!, out var held) || held.Challenge != challenge
            || form["client_secret"] != ClientSecret || form["redirect_uri"] != held.Target)
            return Results.BadRequest(new { error = "invalid_grant" });
        var token = Issue(
            audience: ClientId, roles: Person.Roles, subject: Person.Subject,
            more: new() { ["nonce"] = held.Nonce, ["name"] = Person.Name });
        return Results.Json(new { access_token = "none", token_type = "Bearer", expires_in = 300, id_token = token });
    }
}
