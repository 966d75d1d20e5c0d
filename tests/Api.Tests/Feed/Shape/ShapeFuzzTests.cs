using System.Text.Json.Nodes;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Search.Fields;
using CsCheck;

namespace ConsumerSafety.Api.Tests.Feed.Shape;

/// <summary>Trees of selections and expansions made from the model, of which most make sense and none may fail.</summary>
public sealed class ShapeFuzzTests(SampleFeed sample)
{
    private static readonly string[] s_levels = ["minimal", "full", "none"];

    private int _answered;

    [Fact]
    public async Task Any_tree_is_answered_or_refused()
    {
        await Gen.Int.Select(seed => new TreeMaker(new Random(seed)).Make())
            .SampleAsync(AssertSoundAsync, iter: 1500, threads: 2);
        Assert.True(_answered > 1000, $"Only {_answered} of 1500 were answered.");
    }

    private async Task AssertSoundAsync(string path)
    {
        using var response = await sample.Host.SendAsync(path);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)response.StatusCode is 200 or 400 or 501, $"{path}\n{(int)response.StatusCode} {body}");
        Assert.NotNull(JsonNode.Parse(body));
        if (response.IsSuccessStatusCode)
            Interlocked.Increment(ref _answered);
    }

    private sealed class TreeMaker(Random random)
    {
        public string Make()
        {
            var set = Pick(EntitySets.All);
            var options = Options(set, 0).Append("$top=" + random.Next(1, 6))
                .DistinctBy(option => option[..option.IndexOf('=', StringComparison.Ordinal)])
                .Append($"$format=application/json;odata.metadata={Pick(s_levels)}"
                    + (random.Next(3) == 0 ? ";IEEE754Compatible=true" : ""));
            return $"/odata/{set}?{string.Join('&', options.Select(Encode))}";
        }

        private IEnumerable<string> Options(EntitySet set, int depth)
        {
            if (random.Next(2) == 0)
                yield return "$select=" + string.Join(',', Some(1, 4, () => Select(set)));
            if (set.Navigations.Count > 0 && depth < 4 && random.Next(3) > 0)
                yield return "$expand=" + string.Join(',', Some(1, 2, () => Expand(set, depth)));
            if (random.Next(5) == 0)
                yield return $"$compute=length({set.Key}) as L{depth}";
        }

        private string Select(EntitySet set)
        {
            var field = Pick(set.Fields);
            var prefix = field.Kind is { } kind && set.Kind is null ? $"ConsumerSafety.{kind}/" : "";
            if (field.Members.Count == 0)
                return random.Next(8) == 0 ? "*" : prefix + field;
            var member = Pick(field.Members);
            return prefix + random.Next(4) switch
            {
                0 => $"{field}/{member}",
                1 => $"{field}($select={member};$count=true)",
                2 => $"{field}($filter={member} ne null;$orderby={member} desc;$top={random.Next(3)})",
                _ => field.Name,
            };
        }

        private string Expand(EntitySet set, int depth)
        {
            var navigation = Pick(set.Navigations);
            var form = random.Next(8) switch
            {
                0 => "/$ref",
                1 when navigation.IsCollection => "/$count",
                _ => "",
            };
            var options = form.Length > 0 ? [] : Options(navigation.Target, depth + 1).ToList();
            if (navigation.IsCollection && form != "/$count" && random.Next(2) == 0)
                options.Add($"$top={random.Next(4)};$count=true;$orderby={navigation.Target.Key} desc");
            if (navigation.IsRecursive && form.Length == 0 && random.Next(3) == 0)
                options.Add("$levels=" + (random.Next(4) == 0 ? "max" : random.Next(1, 4)));
            return navigation.Name + form + (options.Count == 0 ? "" : $"({string.Join(';', options)})");
        }

        private static string Encode(string option)
        {
            var at = option.IndexOf('=', StringComparison.Ordinal);
            return $"{option[..at]}={Uri.EscapeDataString(option[(at + 1)..])}";
        }

        private IEnumerable<string> Some(int least, int most, Func<string> make) =>
            Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => make()).Distinct();

        private T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];
    }
}
