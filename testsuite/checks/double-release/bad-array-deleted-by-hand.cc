// A method deletes what the destructor deletes again.
class Frame
{
public:
  Frame () : m_words (new int[4]) {}
  ~Frame () { delete[] m_words; }
  void clear () { delete[] m_words; }

private:
  int *m_words;
};

void
once ()
{
  Frame frame;
  frame.clear ();
} // expect: double-release
