package import GangmuLexicon

package typealias Lexicon = GangmuLexicon.Lexicon
