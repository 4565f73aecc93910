using System.Collections.Frozen;

namespace HighPoint.Language.Recognisers;

/// <summary>Given names from many places: a hint that a capital letter is a person's, and the only hint where nobody typed capitals.</summary>
internal static class FirstNames
{
    private static readonly FrozenSet<string> Plain = Words("""
        aaron abby abdul abdullah abigail adam adele adrian agnes agnieszka ahmad ahmed aidan aiko aisha akira alan alana albert alberto alejandra alejandro aleksandra alessandro alex alexa alexander alexandra alexis alfonso ali alice alicia alina alison
        allan allison alma alvaro alyssa amanda amara amber amelia amina amir amit amy ana anand anastasia andre andrea andreas andrei andres andrew andy angela angelo angie anil anita anja ann anna anne annette annie anthony antoine anton antonio anya
        aoife arjun arturo arun asha ashley astrid audrey ayesha barbara barry beatrice beatriz becca becky ben benjamin bernard bernie beth bethany betty beverly bianca billy björn bjorn bob bobby bogdan boris brad brandon brenda brendan brent brett brian
        bridget bronwen bruce bruno bryan caitlin callum cameron camila camille carl carla carlos carmen carol carole caroline carrie cathy cecilia cedric celia cesar chantal charles charlie charlotte chen cheng cheryl chiara chidi chinedu chloe chris
        christian christina christine christopher chuck cindy claire clara claudia claudio clive colin connor conor corey craig cristina curtis cynthia damian damien dan dana daniel daniela danielle danny daphne darius darlene darren dave david dawit
        deb debbie deborah debra deepak deepa deirdre delia delroy denise dennis derek desmond devon dewi diana diane diego dieter dimitri dimitris dina dinesh dmitri dolores dominic don donald donna doris dorothy doug douglas dylan eddie edgar edith
        eduardo edward edwin eileen elaine eleanor elena eleni eli elias elif elijah elisa elizabeth ella ellen ellie emeka emil emilia emilio emily emma emmanuel enrique eric erica erik erika erin ernesto esther ethan eugene eva evan eve evelyn ewa
        fabio faisal farah farid fatima fatou felicity felipe felix femi fernanda fernando fiona florence frances francesca francis francisco françois francois fred freddie frederick freya gabriel gabriela gareth gary gavin gemma geoff george georgia
        georgina gerald gerard gianni giancarlo gina giorgio giovanni giulia giuseppe gladys glen glenn gloria gonzalo gordon goran graham greg gregory greta guillermo guido gunther gustavo gwen habib haley hamid hamza hana hannah hans harold harriet
        harry hasan hassan hazel heather hector heidi helen helena helga henri henry hiro hiroshi holly howard hugh hugo hussein ian ibrahim ida igor ilse imran ines ingrid inge irene irina iris isaac isabel isabella isla ismail ivan ivana ivy
        jackie jacob jacques jaime jake jamal james jamie jan jane janet janice jasmin jasmine jason javier jean jeanette jeff jeffrey jen jenna jennifer jenny jens jeremy jerome jerry jess jesse jessica jesus jill jim jimmy jing joan joanna joanne jodie
        joe joel johan johanna john johnny jon jonas jonathan jordan jorge jose josé josef joseph josh joshua joyce juan juana judith judy julia julian julie juliet julio jun jürgen justin kaito kamal kamil karen karim karina karl karolina kasia
        kate katerina kath katherine kathleen kathryn kathy katie katya kayla keiko keith kelly kelvin ken kendra kenji kenneth kenny kerry kevin khalid kiera kieran kim kimberly kiran klaus kofi kostas kristen kristin kristina krystyna kumar kurt kwame
        kyle kylie lakshmi lana lars latisha laura lauren laurence laurie lawrence leah leanne lee leila lena leo leon leonard leonardo leroy leslie leticia lewis li liam lida lila lily linda lindsay ling lisa liz lizzie lloyd lois lola lorena lorenzo
        lori lorna lorraine lou louis louise luca lucas lucia luciana lucy luigi luis luka luke luz lydia lynn mabel madeleine magda maggie magnus mahmoud mai malcolm malik mandy manuel marc marcel marcia marco marcos marcus margaret margarita maria mariam
        marian mariana marie marina mario marisol marjorie marlene marta martha martin martina marvin mary maryam masha mateo mateusz mathew matilda matt matteo matthew maureen maurice mauricio megan mehmet mei mel melanie melissa mercedes meredith
        mia michael michel michelle miguel mihai mike mikhail milan mina ming miranda miriam mitch mohamed mohammad mohammed moira molly mona monica monika monique moses muhammad muriel musa mustafa myra nadia nadine nadir naomi natalia natalie natasha
        nathan neha neil nelson ngozi nguyen niamh nicholas nick nicola nicolas nicole nigel nikhil nikki niko nikolai nikos nils nina nisha noah noel noor nora norma norman nuala oksana olaf ole oleg olena olga oliver olivia olu omar orla oscar
        osvaldo otto pablo paddy padraig pam pamela paola paolo parisa pascal patricia patrick patty paul paula paulo pavel pedro penny percy perry pete peter petra phil philip philippa phillip phoebe pierre pilar piotr polina pooja prakash pravin
        preeti priya quentin quinn rachel rafael raj rajesh rajiv ralph ramesh ramon rana randy rania raquel rashid ravi raymond rebecca reggie regina rekha renata rene reza rhiannon rhys ricardo richard rick ricky rita roberta robert roberto
        rocio roger roland rolf roman ron ronald ronnie rory rosa rosalind rosario rosemary rosie ross roxana roy ruben rudy rupert russell ruth ryan sabine sabrina sadia saeed sally salma salim sam samantha samir samira samuel sandeep sandra
        sanjay santiago sara sarah sasha saul scott sean sebastian selina selma serena sergei sergio shane shannon sharon shaun sheila shelly shirin shirley shreya sibyl sidney siobhan silvia simon simone sinead sofia soledad solomon sonia sophia sophie
        soren søren stacey stan stanley stefan stefano stella stephanie stephen steve steven stuart sunil suresh susan susanna susie svetlana sven sylvia tadeusz takeshi tamara tamika tania tanya tara tariq tasha ted teddy teresa terence terrence
        terry tess thandi theo theodore theresa thomas tiffany tim timothy tina todd tom tomas tomasz tommy toni tony tracey tracy travis trevor trish tristan troy tunde tyler ulrich uma ursula valentina valerie vanessa venkat vera veronica vicente
        vicky victor victoria vijay vikram vincent vince violet virginia vivian vladimir walter wanda warren wayne wei wendy wesley wilfred wilhelm william willie winston xavier xiao yan yara yasmin yolanda yosef yuki yuri yusuf yvette yvonne
        zachary zahra zainab zara zeynep zoe zofia zoltan zuzana odile leszek elif aylin burak soraya marguerite celeste anneke joost pieter sanne femke maarten
        """);

    /// <summary>Names that are words as well: they count only where a capital letter or a strong clue stands beside them.</summary>
    private static readonly FrozenSet<string> Doubtful = Words("""
        art angel april august autumn bill buck carol chase cliff clay cole dale dawn dean drew earl faith frank gene ginger grace grant guy hank harmony heath holly hope hunter iris ivy jack jade jewel joy june kit lane mark mason max may melody
        mercy miles misty norm pat patience penny pierce pearl ray reed rich rob robin rod rose ruby rusty sandy scott skip sky star sterling stone storm sue summer sunny ted tab terry tim trinity val vic victor will wade winter woody young jay sol reg bea al ed
        """);

    /// <summary>Whether the word, in lower case, is a given name, the doubtful ones among them.</summary>
    public static bool Holds(string word) => Plain.Contains(word) || Doubtful.Contains(word);

    /// <summary>Every given name.</summary>
    public static IEnumerable<string> All => Plain.Union(Doubtful, StringComparer.Ordinal);

    /// <summary>The given names that are no other word.</summary>
    public static IEnumerable<string> Sure => Plain.Except(Doubtful, StringComparer.Ordinal);

    /// <summary>Whether the word, in lower case, is a given name and no other word.</summary>
    public static bool HoldsSurely(string word) => Plain.Contains(word) && !Doubtful.Contains(word);

    private static FrozenSet<string> Words(string text) =>
        FrozenSet.ToFrozenSet(text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
