using System.Collections.Frozen;
using HighPoint.Debriefs;
using HighPoint.Language.Words;
using HighPoint.Pipeline;
using HighPoint.Pipeline.Questions;
using static HighPoint.Language.Questions.QuestionPiece;

namespace HighPoint.Language.Questions;

/// <summary>How people ask of the pipeline. Where phrases overlap, the longer one counts.</summary>
internal static class QuestionWords
{
    public static readonly PhraseTable<QuestionPiece> Table = new(
    [
        .. Rows(new Thing(), "opportunities/opportunity", "deals/deal", "offers/offer", "proposals/proposal", "agreements/agreement", "contracts/contract", "records/record", "items", "jobs", "debriefs", "followups", "follow ups", "customers/clients", "accounts", "windows/window", "everything", "anything", "stuff"),
        .. Rows(new Ask(Asked.Overview), "pipeline", "pipline", "overview", "dashboard", "status", "digest", "todo", "to do", "my day", "agenda", "on my plate"),
        .. Rows(new Ask(Asked.List), "which", "list", "whos waiting", "who is waiting", "who do/should i ?need ?to ?have call/contact/follow/write/ring ?today", "whove i ?still ?got ?to ring/call"),
        .. Rows(new Ask(Asked.Count), "how many", "average/avg/mean", "sum of", "the number of", "number of", "count", "total value ?of", "value of", "how much", "hw much"),
        .. Rows(new Ask(Asked.Movement), "doing", "how did/have we do/done", "ahead of", "behind", "compare", "compared/comparing", "summary", "weekly/monthly/quarterly/board report/summary", "numbers", "stats", "statistics", "performance", "performing", "results", "report", "getting on", "figures", "what happened"),
        .. Rows(new Ask(Asked.People), "best/top/strongest performer/performers/technician/technicians/tech/techs/rep/reps/seller/sellers", "who ?has/have ?we ?is ?hasnt/havent signed/closed/won/sold/offered/logged/leads/lost", "who ?has/have the most/best/highest", "most", "by technician/technicians/person/people/rep/reps/tech/techs/owner", "per technician/person/rep/tech/owner", "all/each/every techs/tech/technician/technicians/reps/rep", "which technician/technicians/tech/techs/rep/reps ?did/havent ?not ?submit/sent ?anything", "who on my team", "leaderboard", "top performers/technicians/reps"),
        .. Rows(new Ask(Asked.Conversion), "conversion ?rate/rates", "convert/converted/converting", "win rate/rates", "win/loss list", "win loss ?list", "hit/success/closing rate", "turned into contracts/agreements", "turn into contracts/agreements"),
        .. Rows(new Ask(Asked.Reasons), "why ?did/do/are/have ?we/they ?you lose/lost/losing ?deals/deal/them/offers/opportunities", "why ?did/do ?they/customers/people decline/declined/say/said ?no", "reasons/reason", "what are we losing deals/them on", "what do we lose deals/them on", "what are we losing on"),
        .. Rows(new Ask(Asked.Speed), "how fast/quick/quickly", "how long ?does/do ?it/we ?take/takes/need", "median ?hours ?time", "time to offer", "response time/times", "hours to/until ?the ?an offer", "how soon"),
        .. Rows(new Ask(Asked.Ageing), "ageing/aging", "how old", "by age", "stale", "stuck/stalled", "gone/going/went cold/quiet/silent"),
        .. Rows(new Ask(Asked.Forecast), "forecast/forcast/forecasts", "expected/projected revenue/value/income", "mrr", "weighted", "projection"),
        .. Rows(new Ask(Asked.Trend), "trend/trends", "month by/over month", "by month", "per month", "over time", "every/each month"),
        .. Rows(new Of(PipelinePart.Open), "open", "outstanding", "pending", "active", "in play"),
        .. Rows(new Of(PipelinePart.Due), "due", "due now/today"),
        .. Rows(new Of(PipelinePart.Closing), "closes/closing/close", "expires/expiring/expire", "runs/run/running out"),
        .. Rows(new Of(PipelinePart.Overdue), "overdue", "over due", "past due", "slipping"),
        .. Rows(new Of(PipelinePart.Offered), "offered", "offers out", "offers did we send", "awaiting an answer", "waiting for/on an/their/the answer/reply/decision", "offers sent", "offer is out", "open proposals"),
        .. Rows(new Of(PipelinePart.Signed), "signed", "sign/signs", "won", "win", "wins", "sold", "closed ?the most", "close any/anything"),
        .. Rows(new Of(PipelinePart.Lost), "lost", "lose", "losses", "losing", "let go", "fell through", "expired", "missed"),
        .. Rows(new Of(PipelinePart.Declined), "declined", "said no", "turned ?us down", "refused"),
        .. Rows(new Of(PipelinePart.Waiting), "waiting", "on hold", "parked"),
        .. Rows(new Of(PipelinePart.AuditProposed), "waiting for ?an ?the ?their audit/audits", "audit/audits proposed"),
        .. Rows(new Of(PipelinePart.AuditBooked), "audit/audits booked", "booked ?an ?the ?their audit/audits"),
        .. Rows(new Of(PipelinePart.NotFollowedUp), "nobody/noone ?has/had followed ?up ?on", "no one ?has/had followed ?up ?on", "not/never/hasnt/havent followed ?up ?on", "without ?a/an ?any follow/followup/offer/proposal ?up", "never/havent/hasnt ?got/had/received/gotten ?a/an ?any offer/proposal ?yet", "never offered", "never turned/became/led ?in ?into ?to ?a/an offer/offers/agreement/agreements/proposal", "did anyone/anybody follow up", "sits/sit/sitting on drafts"),
        .. Rows(new Of(PipelinePart.All), "whats new", "what is new", "came ?in", "new opportunities/deals/jobs/customers/ones"),
        .. Rows(new ByWorth(), "biggest/largest/highest", "top", "most valuable", "by value/worth/size"),
        .. Rows(new Kind(Occasion.Emergency), "emergency/emergencies", "outage/outages"),
        .. Rows(new Kind(Occasion.Audit), "audit/audits"),
        .. Rows(new Kind(Occasion.DissatisfiedProspect), "prospect/prospects", "unhappy/dissatisfied prospect/prospects"),
        .. Rows(new Mine(), "my", "mine", "of mine", "i", "my own"),
        .. Rows(new Everybody(), "everybody/everyone", "all of us", "whole team", "the guys", "team/teams", "my team", "the team/teams", "not only/just mine"),
        .. Rows(new QuestionPiece.AsTable(), "as ?a table", "in a table", "table", "without ?the ?a chart", "no chart"),
        .. Rows(new QuestionPiece.AsFile(), "export", "exported", "exporting", "download", "as/in ?a csv/spreadsheet/file/excel", "csv", "csv file", "spreadsheet", "to/into/for excel/csv", "excel"),
        .. Rows(new More(), "more", "show ?me more", "next page/ten/10/rows", "more rows", "the rest"),
        .. Rows(new WithBefore(), "with/vs/versus/to/against/than ?the last/previous ?one", "with/vs ?the one before"),
    ]);

    /// <summary>With such a word a question or an order begins.</summary>
    public static readonly FrozenSet<string> Openings = Words(
        "show list export download give what whats which who whos whove how hows hw any anything see view tell do does are is compare display open get lets why when can could please weekly monthly anybody anyone total pls");

    /// <summary>With such a word the last question is gone on with, whatever follows.</summary>
    public static readonly FrozenSet<string> Leaning = Words("and only just but also same without rather instead vs versus");

    /// <summary>With such a word it is gone on with where no question of its own follows.</summary>
    public static readonly FrozenSet<string> Onward = Words("and what how instead rather now same but only just without also then ok okay for as in vs versus");

    /// <summary>Words that add nothing.</summary>
    public static readonly FrozenSet<string> Fillers = Words(
        """
        please pls plz kindly can could would you i id like want need to me my the a an it its this that just now then so well ok okay hey hi bot highpoint there do does did have has had be been is are was were will for of as in on
        with us we our weve at from and or by up out right here today currently all every each yet got get give show see far roughly about ones one those these them they their which who what whats how hows any anybody anyone whos
        thanks cheers also again value worth much many type types kind kinds occasion occasions stage stages when not into still only instead rather same but vs versus against compare than compared list never nobody did logged
        size sizes tell lets view display open over under above below least more less older longer days day per list nothing new did done send sent rate rates team teams technician technicians hours hour take month months need want
        """);

    /// <summary>Numbers that people write out.</summary>
    public static readonly FrozenDictionary<string, decimal> Numbers = FrozenDictionary.ToFrozenDictionary(
        new (string Word, decimal Value)[] { ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("eight", 8), ("ten", 10), ("twelve", 12) }.Select(number => KeyValuePair.Create(number.Word, number.Value)), StringComparer.Ordinal);

    /// <summary>Before such a word stands a colleague's name.</summary>
    public static readonly FrozenSet<string> BehindPerson = Words("doing logged signed sold won offered did done sent closed performing getting lost has");

    private static FrozenSet<string> Words(string words) => FrozenSet.ToFrozenSet(words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static IEnumerable<(string, QuestionPiece)> Rows(QuestionPiece piece, params string[] patterns) => patterns.Select(pattern => (pattern, piece));
}
