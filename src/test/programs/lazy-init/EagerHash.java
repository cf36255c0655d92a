// expect: CLEAN
// twin: BenignHash
// The hash is computed in the constructor and final.
public final class EagerHash {
    static final class Word {
        private final String text;
        private final int hash;

        Word(String text) {
            this.text = text;
            this.hash = text.length() * 31;
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Word word && word.text.equals(text);
        }
    }

    public static void main(String[] args) throws Exception {
        Word word = new Word("monitor");
        Thread a = new Thread(word::hashCode);
        a.start();
        int mine = word.hashCode();
        a.join();
        assert mine == 217;
    }
}
