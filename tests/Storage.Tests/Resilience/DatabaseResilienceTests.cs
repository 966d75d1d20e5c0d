using ConsumerSafety.Storage.Resilience;
using ConsumerSafety.Storage.Sql;
using Microsoft.Data.Sqlite;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace ConsumerSafety.Storage.Tests.Resilience;

public sealed class DatabaseResilienceTests
{
    private static readonly TimeSpan s_longestDelay = TimeSpan.FromSeconds(10);

    private readonly FakeTime _time = new();
    private readonly DatabaseResilience _resilience;
    private int _attempts;

    public DatabaseResilienceTests() => _resilience = new(SqlDialect.Sqlite, _time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_transient_fault_is_retried_until_it_is_gone()
    {
        Assert.Equal(3, await RunAsync(_ => ++_attempts < 3 ? throw Busy() : Task.FromResult(_attempts)));
        Assert.Equal(BreakerState.Closed, _resilience.State);
    }

    [Fact]
    public async Task A_fault_that_stays_is_told_after_the_last_retry()
    {
        var fault = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => RunAsync(FailAsync));
        Assert.IsType<SqliteException>(fault.InnerException);
        Assert.Equal(1 + DatabaseResilience.Retries, _attempts);
    }

    [Fact]
    public async Task Any_other_fault_is_told_at_once()
    {
        await Assert.ThrowsAsync<SqliteException>(
            () => RunAsync(_ => throw new SqliteException($"constraint failed {++_attempts}", 19)));
        await Assert.ThrowsAsync<DatabaseUnavailableException>(
            () => RunAsync(_ => throw new DatabaseUnavailableException($"uncertain commit {++_attempts}", Busy())));
        Assert.Equal(2, _attempts);
    }

    [Fact]
    public async Task A_database_that_keeps_failing_is_left_alone_for_a_while()
    {
        for (var call = 0; call < 2; call++)
            await Assert.ThrowsAsync<DatabaseUnavailableException>(() => RunAsync(FailAsync));
        Assert.Equal(BreakerState.Open, _resilience.State);
        var attempts = _attempts;

        var fault = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => RunAsync(FailAsync));
        Assert.IsType<BrokenCircuitException>(fault.InnerException);
        Assert.Equal(attempts, _attempts);

        _time.Advance(DatabaseResilience.BreakDuration);
        Assert.Equal(1, await RunAsync(_ => Task.FromResult(1)));
        Assert.Equal(BreakerState.Closed, _resilience.State);
    }

    [Fact]
    public async Task An_attempt_that_does_not_end_is_given_up()
    {
        var fault = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => _time.RunAsync(
            _resilience.RunAsync(
                async token =>
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, token);
                    return 0;
                },
                Token),
            DatabaseResilience.AttemptLimit));
        Assert.IsType<TimeoutRejectedException>(fault.InnerException);
    }

    [Theory]
    [InlineData(8, "it can be read, but not written to.")]
    [InlineData(10, "its disk cannot be used.")]
    [InlineData(13, "its disk is full.")]
    [InlineData(14, "its file cannot be opened.")]
    public async Task What_no_retry_mends_is_told_at_once_in_words_for_everybody(int code, string expected)
    {
        var fault = await Assert.ThrowsAsync<DatabaseUnavailableException>(
            () => RunAsync(_ => throw new SqliteException($"the words of the driver {++_attempts}", code)));

        Assert.Equal($"The database cannot be used now: {expected}", fault.Message);
        Assert.Equal(1, _attempts);
    }

    [Fact]
    public async Task Somebody_in_haste_is_told_after_seconds()
    {
        DatabasePatience.Shorten();
        var started = _time.GetUtcNow();

        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => _time.RunAsync(
            _resilience.RunAsync(
                async token =>
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, token);
                    return 0;
                },
                Token),
            DatabaseResilience.WholeLimit));

        Assert.Equal(DatabasePatience.Short, _time.GetUtcNow() - started);
    }

    [Theory]
    [InlineData(1105, "its disk is full.")]
    [InlineData(9002, "its disk is full.")]
    [InlineData(3906, "it can be read, but not written to.")]
    [InlineData(40613, "it cannot be reached.")]
    [InlineData(2627, null)]
    public void A_fault_of_SQL_Server_is_explained_by_its_number(int number, string? expected) =>
        Assert.Equal(expected, SqlServerDialect.Explain(number));

    [Theory]
    [InlineData(1205, true)]
    [InlineData(-2, true)]
    [InlineData(40613, true)]
    [InlineData(49920, true)]
    [InlineData(2627, false)]
    [InlineData(547, false)]
    [InlineData(18456, false)]
    public void A_fault_of_SQL_Server_is_transient_by_its_number(int number, bool isTransient) =>
        Assert.Equal(isTransient, SqlServerDialect.IsTransient(number));

    private static SqliteException Busy() => new("database is locked", 5);

    private Task<int> FailAsync(CancellationToken token)
    {
        _attempts++;
        throw Busy();
    }

    private Task<int> RunAsync(Func<CancellationToken, Task<int>> work) =>
        _time.RunAsync(_resilience.RunAsync(work, Token), s_longestDelay);
}
