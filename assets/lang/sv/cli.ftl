### Kommandon

cli-about = Företräde hjälper en politisk nämnd att sätta behov av vård i ordning.
