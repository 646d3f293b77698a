// A container that every round sizes by 16 bits, and fills: how much it holds is in memory
// already, and reaching 2 GiB is nobody's choice.
#include <QtCore/QByteArray>
#include <QtCore/QDataStream>

class Packet
{
public:
  bool decode (const QByteArray &buffer);

private:
  QByteArray data_, nonce_;
};

bool
Packet::decode (const QByteArray &buffer)
{
  QDataStream stream (buffer);
  int done = 0;
  quint16 length;
  stream >> length;
  if (length != buffer.size ())
    return false;
  while (done < length)
    {
      quint16 type, size;
      stream >> type >> size;
      if (type == 1)
	{
	  data_.resize (size);
	  if (stream.readRawData (data_.data (), data_.size ()) != size)
	    return false;
	}
      else
	{
	  nonce_.resize (size);
	  if (stream.readRawData (nonce_.data (), nonce_.size ()) != size)
	    return false;
	}
      done += 4 + size;
    }
  return true;
}
