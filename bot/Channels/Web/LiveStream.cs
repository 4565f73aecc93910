using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using HighPoint.Bot.Settings;
using HighPoint.Bot.Storage;

namespace HighPoint.Bot.Channels.Web;

/// <summary>What happens in all the people's conversations, as it happens. Every event's id says how far its reader has got, so that it can go on from there.</summary>
internal sealed class LiveStream(People people, Transcript transcript, Pulse pulse, TimeProvider clock, IHostApplicationLifetime life)
{
    /// <summary>At most this many posts of one conversation are sent at once; more are the page's to load.</summary>
    private const int AtOnce = 200;

    /// <summary>After this long without news a sign of life is sent, and the transcript is read anyway: another instance may have written.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>The events after <paramref name="from"/>, without end, until the reader leaves or the host stops.</summary>
    public async IAsyncEnumerable<SseItem<string>> ReadAsync(Cursors from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, life.ApplicationStopping);
        var cursors = await WithoutStaleAsync(from, cancellation);
        while (!ending.IsCancellationRequested)
        {
            var next = pulse.Next;
            // It comes first when the page connects, so that the page knows that it is.
            yield return new SseItem<string>("", "alive") { EventId = cursors.ToString(), ReconnectionInterval = TimeSpan.FromSeconds(1) };
            foreach (var person in people.All)
            {
                var posts = await transcript.ReadAsync(WebChannel.Conversation(person.Id), cursors[person.Id], AtOnce, cancellation);
                foreach (var post in posts.OrderBy(post => post.Sequence))
                {
                    cursors = cursors.With(person.Id, post.Sequence);
                    var arrival = new WebArrival(person.Id, WebPost.Of(post));
                    yield return new SseItem<string>(JsonSerializer.Serialize(arrival, WebJson.Default.WebArrival), "post") { EventId = cursors.ToString() };
                }
            }

            await next.WaitAsync(Patience, clock, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>A page may remember a conversation that has since been deleted with its database: it begins anew.</summary>
    private async Task<Cursors> WithoutStaleAsync(Cursors cursors, CancellationToken cancellation)
    {
        foreach (var person in people.All.Where(person => cursors[person.Id] > 0))
        {
            var last = await transcript.ReadAsync(WebChannel.Conversation(person.Id), cursors[person.Id] - 1, 1, cancellation);
            cursors = last.Count == 0 ? cursors.With(person.Id, 0) : cursors;
        }

        return cursors;
    }
}
