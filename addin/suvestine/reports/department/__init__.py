"""The strategy department's own documents: its year, units' plans, the draft of the next plan."""
